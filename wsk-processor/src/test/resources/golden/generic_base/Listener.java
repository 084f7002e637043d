package golden.genericbase;

final class Listener implements Accepts<Bytes> {
    @Override
    public Bytes make() {
        return new Bytes();
    }
}
