package cases;

/** Written by hand. */
class AppClient {}
