package golden.application;

import golden.application.members.Member;
import io.wsk.annotations.WskApplication;

/** Public, with a class of another package that runs on the executor, and a generic one of its own. */
@SuppressWarnings("deprecation")
@WskApplication(
        value = {Member.class, Room.class},
        name = "ChatRooms")
public interface Chat {}
