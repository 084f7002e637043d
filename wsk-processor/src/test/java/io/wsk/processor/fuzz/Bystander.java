package io.wsk.processor.fuzz;

import io.wsk.processor.ProcessorOfEverything;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Another processor, which writes a class and looks at nothing: what happens with it is no fault of ours. */
final class Bystander extends ProcessorOfEverything {
    private boolean ran;

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!ran) {
            ran = true;
            try (Writer out = processingEnv
                    .getFiler()
                    .createSourceFile("bystander.Written")
                    .openWriter()) {
                out.write("package bystander; class Written {}");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
