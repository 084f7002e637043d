package golden.inherited;

/** Says nothing itself. */
final class Idle extends golden.inherited.base.Base {}
