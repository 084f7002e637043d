package cases;

class Taken {}
