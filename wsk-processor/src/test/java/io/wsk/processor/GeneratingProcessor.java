package io.wsk.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Somebody else's processor: writes one given source in each round. */
final class GeneratingProcessor extends ProcessorOfEverything {
    private final List<Source> sources;

    GeneratingProcessor(Source... sources) {
        this.sources = new ArrayList<>(List.of(sources));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!sources.isEmpty()) {
            Source source = sources.remove(0);
            String name = source.path().replace(".java", "").replace('/', '.');
            try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                out.write(source.text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
