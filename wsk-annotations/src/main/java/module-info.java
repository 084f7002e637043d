/**
 * The annotations of WSK for Java, the flag constants of {@code SO_WSK_EVENT_CALLBACK} and the descriptions from which
 * the annotation processor works. Has no dependencies; nothing in here is needed at run time except the constants.
 */
module io.wsk.annotations {
    exports io.wsk.annotations;
}
