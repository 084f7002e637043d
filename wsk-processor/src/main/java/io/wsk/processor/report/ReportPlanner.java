package io.wsk.processor.report;

import io.wsk.processor.diagnostic.DiagnosticReport.Entry;
import io.wsk.processor.diagnostic.ElementName;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.model.CallbackModel;
import io.wsk.processor.model.CallbackModel.Handover;
import io.wsk.processor.model.CallbackModel.Result;
import io.wsk.processor.model.DispatchModel;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MaskModel;
import io.wsk.processor.model.TableKind;
import io.wsk.processor.scan.DispatchInterfaces;
import io.wsk.processor.validate.CategoryInference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/**
 * Decides what the report of a handler class says. Everything in it follows from the class and from the signatures of what it
 * uses. That is why it has no line in another file: such a line may move without this class being compiled again.
 */
final class ReportPlanner {
    private final Elements elements;
    private final DispatchInterfaces interfaces;
    private final SourceLocator locator;

    ReportPlanner(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.interfaces = new DispatchInterfaces(elements, environment.getTypeUtils());
        this.locator = SourceLocator.of(environment);
    }

    HandlersReport plan(HandlerClass type, DispatchModel table, List<Entry> diagnostics) {
        return new HandlersReport(
                binaryName(type.type()),
                table.table().canonicalName(),
                category(type),
                table.runsOnExecutor() ? "CLIENT_EXECUTOR" : "LOOP",
                dispatchInterfaces(type, table),
                position(type, Position.of(type.type())),
                table.masks().stream().map(ReportPlanner::mask).toList(),
                type.handlers().stream()
                        .map(handler -> handler(type, table, handler))
                        .sorted(Comparator.comparing(Handler::callback)
                                .thenComparing(Handler::declaredBy)
                                .thenComparing(Handler::signature)
                                .thenComparing(Handler::event))
                        .toList(),
                table.callbacks().stream()
                        .flatMap(callback -> link(type, callback).stream())
                        .toList(),
                diagnostics.stream()
                        .map(entry -> diagnostic(type, entry))
                        .sorted(Comparator.comparing(ReportedDiagnostic::id)
                                .thenComparing(each -> each.position().element())
                                .thenComparing(ReportedDiagnostic::message))
                        .toList());
    }

    private static String category(HandlerClass type) {
        return new TreeSet<>(CategoryInference.of(type).implemented())
                .stream().map(TableKind::category).distinct().map(Enum::name).collect(Collectors.joining("|"));
    }

    private List<DispatchInterface> dispatchInterfaces(HandlerClass type, DispatchModel table) {
        return table.interfaces().stream()
                .map(name -> new DispatchInterface(
                        name.canonicalName(),
                        interfaces.find(name.canonicalName(), type.type()).stream()
                                .flatMap(found -> interfaces.callbackNames(found).stream())
                                .sorted()
                                .toList()))
                .sorted(Comparator.comparing(DispatchInterface::name))
                .toList();
    }

    private static Mask mask(MaskModel mask) {
        return new Mask(
                mask.constant(),
                mask.flags().stream().map(MaskModel.Flag::label).toList(),
                mask.flags().stream().mapToInt(MaskModel.Flag::value).reduce(0, (a, b) -> a | b));
    }

    private Handler handler(HandlerClass type, DispatchModel table, HandlerMethod handler) {
        EventCallback event = handler.event();
        return new Handler(
                event.annotation().getQualifiedName().toString(),
                event.method(),
                event.isOfExtension()
                        ? event.dispatch()
                                .type()
                                .map(found -> found.getQualifiedName().toString())
                        : Optional.empty(),
                event.flag() == 0 ? Optional.empty() : Optional.of(flag(table, event)),
                event.flag() == 0
                        ? StartState.ALWAYS
                        : StartState.valueOf(handler.enabled().name()),
                handler.signature(),
                binaryName(handler.declaringType()),
                position(type, Position.of(handler.method())));
    }

    private static Flag flag(DispatchModel table, EventCallback event) {
        String name = table.masks().stream()
                .flatMap(mask -> mask.flags().stream())
                .filter(flag -> flag.value() == event.flag())
                .map(MaskModel.Flag::label)
                .findFirst()
                .orElseGet(event::label);
        return new Flag(name, event.flag());
    }

    private Optional<Link> link(HandlerClass type, CallbackModel callback) {
        Optional<Handover> handover =
                callback.result() instanceof Result.Converted converted ? converted.handover() : Optional.empty();
        return handover.flatMap(given -> handlerOf(type, callback)
                .flatMap(handler -> returned(handler)
                        .map(accepted -> new Link(
                                callback.name(),
                                handler.signature(),
                                binaryName(accepted),
                                given.table().canonicalName()))));
    }

    private static Optional<HandlerMethod> handlerOf(HandlerClass type, CallbackModel callback) {
        return type.handlers().stream()
                .filter(handler -> handler.event().method().equals(callback.name())
                        && handler.name().equals(callback.call().method()))
                .findFirst();
    }

    private static Optional<TypeElement> returned(HandlerMethod handler) {
        return handler.type().getReturnType() instanceof DeclaredType type
                        && type.asElement() instanceof TypeElement found
                ? Optional.of(found)
                : Optional.empty();
    }

    private ReportedDiagnostic diagnostic(HandlerClass type, Entry entry) {
        return new ReportedDiagnostic(
                entry.id(), entry.severity().name(), entry.message(), position(type, entry.position()));
    }

    private SourcePosition position(HandlerClass type, Position position) {
        boolean isHere = outermost(position.element()).equals(outermost(type.type()));
        return new SourcePosition(
                ElementName.of(position.element()), isHere ? locator.locate(position) : Optional.empty());
    }

    private static Element outermost(Element element) {
        return Stream.<Element>iterate(element, Element::getEnclosingElement)
                .filter(each -> each.getEnclosingElement() == null
                        || each.getEnclosingElement().getKind() == ElementKind.PACKAGE)
                .findFirst()
                .orElse(element);
    }

    private String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }
}
