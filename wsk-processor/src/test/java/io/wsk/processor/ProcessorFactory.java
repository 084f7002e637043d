package io.wsk.processor;

import java.io.Serializable;
import javax.annotation.processing.Processor;

/** Makes a processor where the compilation takes place, which may be in another JVM. */
@FunctionalInterface
interface ProcessorFactory extends Serializable {
    Processor create();
}
