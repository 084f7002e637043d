package golden.deprecated;

import golden.deprecated.OldExtension.OldEvent;

final class OldEvents {
    @OldEvent
    void old() {}
}
