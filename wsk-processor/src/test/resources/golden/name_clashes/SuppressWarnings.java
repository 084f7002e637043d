package golden.clashes;

@interface SuppressWarnings {}
