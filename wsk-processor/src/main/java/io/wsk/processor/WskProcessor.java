package io.wsk.processor;

import com.google.auto.service.AutoService;
import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.option.ProcessorOptions;
import io.wsk.processor.scan.CompiledTypes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The entry. Looks at every class, because event annotations may come from anybody, and claims no annotation.
 *
 * <p>Tables are written in the round in which their handler class is first seen: only then can imports and signatures of
 * other classes refer to them. What must be remembered from round to round is names, never elements.
 */
@AutoService(Processor.class)
public final class WskProcessor extends AbstractProcessor {
    private final CompiledTypes compiled = new CompiledTypes();
    private final RoundMemory memory = new RoundMemory();
    private Optional<ProcessorOptions> options = Optional.empty();

    /** For the service loader. */
    public WskProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return ProcessorOptions.supported(isInitialized() ? processingEnv.getOptions() : Map.of());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Does one round, except the last: a file written then could not be used by anybody, and what is unresolved by then the
     * compiler reports.
     */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ProcessorOptions current = options.orElseGet(this::readOptions);
        options = Optional.of(current);
        if (!round.processingOver()) {
            compiled.add(round.getRootElements(), memory::isWritten);
            new HandlerRound(processingEnv, current, compiled, memory).process(round.getRootElements());
        } else if (!round.errorRaised()) {
            new HandlerRound(processingEnv, current, compiled, memory).reportFaults();
        }
        return false;
    }

    private ProcessorOptions readOptions() {
        DiagnosticReport report = new DiagnosticReport();
        ProcessorOptions read = ProcessorOptions.read(processingEnv.getOptions(), report);
        report.print(processingEnv.getMessager());
        return read;
    }
}
