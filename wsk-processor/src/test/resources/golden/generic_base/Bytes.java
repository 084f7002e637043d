package golden.genericbase;

final class Bytes extends Base<byte[]> {}
