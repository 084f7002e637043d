/** Needs the runtime, and nothing else: not java.compiler, where the annotation of generated code is. */
module postbox {
    requires io.wsk.runtime;
}
