package io.wsk.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Lets a test look at sources as one stage of the processor sees them, in the first round of each compiler. */
public final class Stage {
    /** What the test does there. */
    @FunctionalInterface
    public interface Look {
        /** Looks at the sources. */
        void at(ProcessingEnvironment environment) throws Exception;
    }

    private Stage() {}

    /** Runs the look once per compiler; what it throws, the test throws. */
    public static void run(List<String> sources, Look look) {
        for (Tool compiler : Tool.values()) {
            Looking processor = new Looking(look);
            compiler.run(
                    Compilation.of(sources.stream().map(Source::of).toList()).processedBy(() -> processor));
            Throwable failure = processor.failure.get();
            if (failure != null) {
                throw new AssertionError("with " + compiler, failure);
            }
            if (!processor.looked) {
                throw new AssertionError(compiler + " ran no processor");
            }
        }
    }

    /** {@return handlers in a class of this name, with the imports that they need} */
    public static String handlers(String head, String... members) {
        return "import io.wsk.annotations.*; import io.wsk.runtime.*; import java.nio.ByteBuffer;\n" + head + " {\n"
                + String.join("\n", Arrays.asList(members)) + "\n}\n";
    }

    private static final class Looking extends ProcessorOfEverything {
        private final Look look;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private boolean looked;

        Looking(Look look) {
            this.look = look;
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!looked) {
                looked = true;
                try {
                    look.at(processingEnv);
                } catch (Throwable thrown) {
                    failure.set(thrown);
                }
            }
            return false;
        }
    }
}
