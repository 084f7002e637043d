package cases.base;

public class Shown extends Base {}
