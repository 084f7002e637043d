package io.wsk.processor;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.model.ApplicationClass;
import io.wsk.processor.model.ApplicationModel;
import io.wsk.processor.model.DispatchModel;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.option.ProcessorOption;
import io.wsk.processor.option.ProcessorOptions;
import io.wsk.processor.scan.ApplicationScanner;
import io.wsk.processor.scan.CompiledTypes;
import io.wsk.processor.scan.HandlerScanner;
import io.wsk.processor.scan.TakenNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * One round: takes every class through the pipeline, then writes the tables and the report files, then prints the
 * diagnostics. Classes are taken by name, so that the order of the source files does not matter.
 */
final class HandlerRound {
    private final ProcessingEnvironment environment;
    private final RoundMemory memory;
    private final CompiledTypes compiled;
    private final Elements elements;
    private final DiagnosticReport report = new DiagnosticReport();
    private final FaultBarrier barrier;
    private final HandlerScanner scanner;
    private final ApplicationScanner applications;
    private final HandlerPipeline pipeline;
    private final SourceWriter writer;
    private final Optional<RoundReports> reports;

    HandlerRound(
            ProcessingEnvironment environment, ProcessorOptions options, CompiledTypes compiled, RoundMemory memory) {
        this.environment = environment;
        this.memory = memory;
        this.compiled = compiled;
        this.elements = environment.getElementUtils();
        this.barrier = new FaultBarrier(memory, report);
        this.scanner = new HandlerScanner(environment, compiled);
        this.applications = new ApplicationScanner(elements, compiled);
        this.pipeline = new HandlerPipeline(environment, scanner, compiled, report);
        this.writer = new SourceWriter(new TakenNames(elements, compiled), environment.getFiler(), report, barrier);
        this.reports = options.isOn(ProcessorOption.REPORT)
                ? Optional.of(new RoundReports(environment, report, barrier))
                : Optional.empty();
    }

    void process(Collection<? extends Element> roots) {
        named(memory.withUnresolved()).forEach(type -> barrier.run(type, () -> reportLate(type)));
        boolean mayWait = memory.isAnyForeign(roots);
        Map<String, TypeElement> types = typesIn(roots);
        reportLateEvents(types);
        types.values().forEach(type -> barrier.run(type, () -> plan(type, mayWait)));
        writer.writeAll(memory);
        reports.ifPresent(RoundReports::writeAll);
        report.print(environment.getMessager());
    }

    /** Reports where the compiler has failed, though it knows of no error. */
    void reportFaults() {
        named(memory.faults().keySet())
                .forEach(type -> Optional.ofNullable(memory.faults().get(RoundMemory.nameOf(type)))
                        .ifPresent(fault -> barrier.report(type, fault)));
        report.print(environment.getMessager());
    }

    private void plan(TypeElement type, boolean mayWait) {
        if (mayWait && !scanner.isResolved(type)) {
            memory.defer(type);
            return;
        }
        Optional<EventCallback> event = scanner.eventOf(type);
        if (mayWait && event.stream().anyMatch(this::isUnresolved)) {
            memory.defer(type);
            return;
        }
        event.ifPresent(pipeline::check);
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            pipeline.checkAnnotationType(type);
        }
        Optional<ApplicationClass> application = applications.scan(type);
        Optional<HandlerClass> handlers = scanner.scan(type);
        if (mayWait
                && (application.stream().anyMatch(this::namesUnresolved)
                        || handlers.stream().anyMatch(this::returnsUnresolved)
                        || handlers.stream().anyMatch(this::handlesUnresolved))) {
            memory.defer(type);
            return;
        }
        application.ifPresent(found -> {
            memory.noteUnresolved(found);
            add(found, pipeline.plan(found));
        });
        handlers.ifPresent(found -> {
            memory.noteUnresolved(found);
            pipeline.plan(found).ifPresent(table -> add(found, table));
        });
    }

    private void add(ApplicationClass application, ApplicationModel client) {
        writer.add(application, client);
        reports.ifPresent(files -> files.add(application, client));
    }

    private void add(HandlerClass type, DispatchModel table) {
        writer.add(type, table);
        reports.ifPresent(files -> files.add(type, table));
    }

    /** A returned handler object of which it is not yet known which events it has. */
    private boolean returnsUnresolved(HandlerClass type) {
        return type.handlers().stream()
                .flatMap(handler -> handler.returnedObject().stream())
                .anyMatch(returned -> !scanner.isResolved((TypeElement) returned.asElement()));
    }

    /** A handler of an event whose dispatch interface is not there yet. */
    private boolean handlesUnresolved(HandlerClass type) {
        return type.handlers().stream().map(HandlerMethod::event).anyMatch(this::isUnresolved);
    }

    /** A class of an application of which it is not yet known which events it has. */
    private boolean namesUnresolved(ApplicationClass application) {
        return application.members().stream()
                .map(ApplicationClass.Member::type)
                .flatMap(Optional::stream)
                .anyMatch(named -> named instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && (!scanner.isResolved(element)
                                || scanner.scan(element)
                                        .filter(this::handlesUnresolved)
                                        .isPresent()));
    }

    private boolean isUnresolved(EventCallback event) {
        return event.isDispatchMissing()
                || event.dispatch()
                        .type()
                        .filter(type -> !scanner.isResolved(type))
                        .isPresent();
    }

    private void reportLate(TypeElement type) {
        applications
                .scan(type)
                .ifPresent(application -> memory.takeLate(application)
                        .forEach(member -> report.add(
                                Rule.APPLICATION_TOO_LATE,
                                type,
                                Position.of(type, application.mirror(), Optional.of(member.value())),
                                member.type().map(TypeText::of).orElse(""))));
        scanner.scan(type)
                .ifPresent(handlerClass -> handlerClass.handlers().stream()
                        .filter(handler -> memory.takeLate(handlerClass, handler))
                        .forEach(handler -> report.add(
                                Rule.SIGNATURE_TOO_LATE,
                                type,
                                Position.of(handler.method()),
                                handler.signature(),
                                "one of whose types was",
                                "the generated type",
                                ", or return a class of yours that extends it")));
    }

    /** Nobody has seen that the classes of earlier rounds handle the events of these annotations. */
    private void reportLateEvents(Map<String, TypeElement> types) {
        Set<TypeElement> events = types.values().stream()
                .filter(type -> scanner.eventOf(type).isPresent())
                .collect(Collectors.toSet());
        if (events.isEmpty()) {
            return;
        }
        Map<String, TypeElement> earlier = new TreeMap<>();
        addTypes(named(compiled.names()), earlier);
        earlier.keySet().removeAll(types.keySet());
        earlier.values().forEach(type -> barrier.run(type, () -> reportLateEvents(type, events)));
    }

    private void reportLateEvents(TypeElement type, Set<TypeElement> events) {
        scanner.scan(type)
                .ifPresent(found -> found.handlers().stream()
                        .filter(handler -> found.declares(handler)
                                && events.contains(handler.event().annotation()))
                        .forEach(handler -> report.add(
                                Rule.SIGNATURE_TOO_LATE,
                                type,
                                Position.of(handler.method(), handler.annotation()),
                                handler.signature(),
                                "whose " + handler.event().label() + " was",
                                handler.event().label(),
                                "")));
    }

    private Map<String, TypeElement> typesIn(Collection<? extends Element> roots) {
        Map<String, TypeElement> types = new TreeMap<>();
        named(memory.takeDeferred()).forEach(type -> types.put(RoundMemory.nameOf(type), type));
        addTypes(roots, types);
        types.values().removeIf(memory::isWritten);
        return types;
    }

    /** Compilers do not always find a class again whose name has a {@code $}. */
    private List<TypeElement> named(Collection<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(elements.getTypeElement(name)).stream())
                .toList();
    }

    /** A class without a name, or with one that is taken, is none for the compiler either. */
    private static void addTypes(Collection<? extends Element> elements, Map<String, TypeElement> types) {
        for (TypeElement type : ElementFilter.typesIn(elements)) {
            if (HandlerScanner.isNamed(type)) {
                types.putIfAbsent(RoundMemory.nameOf(type), type);
                addTypes(type.getEnclosedElements(), types);
            }
        }
    }
}
