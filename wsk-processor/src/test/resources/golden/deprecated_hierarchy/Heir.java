package golden.deprecated.hierarchy;

/** Is not deprecated, nor is its override; what it inherits is. */
@SuppressWarnings("removal")
final class Heir extends Outer.Base {
    @Override
    @SuppressWarnings("deprecation")
    public void disconnected() {}
}
