package io.wsk.benchmarks.processor;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** A processor with a stopwatch that runs while it works, and another one that runs while it writes files. */
final class TimedProcessor implements Processor {
    private final Processor processor;
    private final Stopwatch working;
    private final Stopwatch writing;
    private int rounds;

    TimedProcessor(Processor processor, Stopwatch.Clock clock) {
        this.processor = processor;
        this.working = new Stopwatch(clock);
        this.writing = new Stopwatch(clock);
    }

    /** {@return the time that it has worked without the time that it was writing} */
    Stopwatch.Reading ownWork() {
        return working.total().minus(writing.total());
    }

    /** {@return the time that it was writing} */
    Stopwatch.Reading writing() {
        return writing.total();
    }

    /** {@return how many rounds it has seen, the last one included} */
    int rounds() {
        return rounds;
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        processor.init(new TimedEnvironment(environment, new TimedFiler(environment.getFiler(), writing)));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        rounds++;
        working.start();
        try {
            return processor.process(annotations, round);
        } finally {
            working.stop();
        }
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
        return processor.getCompletions(element, annotation, member, userText);
    }

    /** The compiler's environment, except for the filer. */
    private record TimedEnvironment(ProcessingEnvironment environment, Filer filer) implements ProcessingEnvironment {
        @Override
        public Filer getFiler() {
            return filer;
        }

        @Override
        public Map<String, String> getOptions() {
            return environment.getOptions();
        }

        @Override
        public Messager getMessager() {
            return environment.getMessager();
        }

        @Override
        public Elements getElementUtils() {
            return environment.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return environment.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return environment.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return environment.getLocale();
        }
    }
}
