package io.wsk.processor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    /**
     * A file that was written.
     *
     * @param name its name
     * @param originating the names of its originating elements
     * @param inLastRound whether it was too late for other classes to see it
     */
    record Written(String name, List<String> originating, boolean inLastRound) {}

    private final List<Written> written = new ArrayList<>();
    private final List<Written> resources = new ArrayList<>();
    private final WskProcessor observed = new WskProcessor();
    private final boolean failing;
    private final boolean failingForResources;
    private boolean claimed;
    private boolean lastRound;

    private ObservedProcessor(boolean failing, boolean failingForResources) {
        this.failing = failing;
        this.failingForResources = failingForResources;
    }

    static ObservedProcessor create() {
        return new ObservedProcessor(false, false);
    }

    /** {@return one that has no room for its files} */
    static ObservedProcessor onFullDisk() {
        return new ObservedProcessor(true, true);
    }

    /** {@return one that has no room for files other than sources} */
    static ObservedProcessor withoutResources() {
        return new ObservedProcessor(false, true);
    }

    List<Written> written() {
        return written;
    }

    List<Written> resources() {
        return resources;
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

    private Written written(CharSequence name, Element... originating) {
        return new Written(
                name.toString(),
                List.of(originating).stream().map(Object::toString).toList(),
                lastRound);
    }

    private final class ObservedFiler implements Filer {
        private final Filer filer;

        ObservedFiler(Filer filer) {
            this.filer = filer;
        }

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... originating) throws IOException {
            if (failing) {
                throw new IOException("disk full");
            }
            written.add(written(name, originating));
            return filer.createSourceFile(name, originating);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... originating) {
            throw new AssertionError("class file " + name);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence pkg, CharSequence name, Element... originating)
                throws IOException {
            if (failingForResources) {
                throw new IOException("disk full");
            }
            resources.add(written(name, originating));
            return filer.createResource(location, pkg, name, originating);
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence pkg, CharSequence name)
                throws IOException {
            return filer.getResource(location, pkg, name);
        }
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
