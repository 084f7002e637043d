package golden.clashes;

class WskDataIndication {}
