package golden.clashes;

class Generated {}
