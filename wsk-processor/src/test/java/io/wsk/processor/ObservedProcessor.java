package io.wsk.processor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** Our processor, with an eye on what it does with files and annotations. */
final class ObservedProcessor extends AbstractProcessor {
    private final List<Conduct.Written> written = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final WskProcessor observed = new WskProcessor();
    private final Set<Conduct.Kind> failing;
    private boolean claimed;
    private boolean lastRound;

    private ObservedProcessor(Set<Conduct.Kind> failing) {
        this.failing = failing;
    }

    static ObservedProcessor create() {
        return new ObservedProcessor(Set.of());
    }

    /** {@return one that has no room for its files} */
    static ObservedProcessor onFullDisk() {
        return new ObservedProcessor(Set.of(Conduct.Kind.values()));
    }

    /** {@return one that has no room for files other than sources} */
    static ObservedProcessor withoutResources() {
        return new ObservedProcessor(Set.of(Conduct.Kind.RESOURCE));
    }

    List<Conduct.Written> written() {
        return written;
    }

    List<String> opened() {
        return opened;
    }

    boolean hasClaimed() {
        return claimed;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        observed.init(new ObservedEnvironment(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return observed.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return observed.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return observed.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        lastRound = round.processingOver();
        boolean claims = observed.process(annotations, round);
        claimed |= claims;
        return claims;
    }

    private final class ObservedFiler implements Filer {
        private final Filer filer;

        ObservedFiler(Filer filer) {
            this.filer = filer;
        }

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... originating) throws IOException {
            note(Conduct.Kind.SOURCE, name, originating);
            return filer.createSourceFile(name, originating);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... originating) throws IOException {
            note(Conduct.Kind.CLASS, name, originating);
            return filer.createClassFile(name, originating);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence pkg, CharSequence name, Element... originating)
                throws IOException {
            note(Conduct.Kind.RESOURCE, name, originating);
            return filer.createResource(location, pkg, name, originating);
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence pkg, CharSequence name)
                throws IOException {
            opened.add(name.toString());
            return filer.getResource(location, pkg, name);
        }
    }

    private void note(Conduct.Kind kind, CharSequence name, Element... originating) throws IOException {
        if (failing.contains(kind)) {
            throw new IOException("disk full");
        }
        written.add(new Conduct.Written(
                kind,
                name.toString(),
                Stream.of(originating).map(Object::toString).toList(),
                lastRound));
    }

    private final class ObservedEnvironment implements ProcessingEnvironment {
        private final ProcessingEnvironment environment;

        ObservedEnvironment(ProcessingEnvironment environment) {
            this.environment = environment;
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
        public Filer getFiler() {
            return new ObservedFiler(environment.getFiler());
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
