package golden.clashes;

@interface Override {}
