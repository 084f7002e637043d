package io.wsk.sample.reliability;

import java.io.IOException;

/** What a handler may come to throw. The errors of the virtual machine are its own. */
enum Failure {
    UNCHECKED {
        @Override
        Throwable cause() {
            return new IllegalStateException("thrown by a test");
        }
    },
    CHECKED_BY_STEALTH {
        @Override
        Throwable cause() {
            return new IOException("thrown by a test");
        }
    },
    ERROR {
        @Override
        Throwable cause() {
            return new AssertionError("thrown by a test");
        }
    },
    OUT_OF_MEMORY {
        @Override
        Throwable cause() {
            return new AssertionError(
                    "an array of %d longs was allocated".formatted(new long[Integer.MAX_VALUE].length));
        }
    },
    STACK_OVERFLOW {
        @Override
        Throwable cause() {
            return new AssertionError("the stack has no end, not even at " + depth(0));
        }

        private int depth(int above) {
            return above < 0 ? above : Math.max(above, depth(above + 1));
        }
    };

    /** Gives what to throw, or throws it already. */
    abstract Throwable cause();

    final void happen() {
        this.<RuntimeException>doThrow();
    }

    @SuppressWarnings("unchecked") // to the compiler it is unchecked
    private <T extends Throwable> void doThrow() throws T {
        throw (T) cause();
    }

    /** {@return the type that comes out of {@link #happen}} */
    Class<? extends Throwable> type() {
        return switch (this) {
            case UNCHECKED -> IllegalStateException.class;
            case CHECKED_BY_STEALTH -> IOException.class;
            case ERROR -> AssertionError.class;
            case OUT_OF_MEMORY -> OutOfMemoryError.class;
            case STACK_OVERFLOW -> StackOverflowError.class;
        };
    }
}
