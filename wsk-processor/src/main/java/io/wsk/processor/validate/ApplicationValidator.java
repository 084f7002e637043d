package io.wsk.processor.validate;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.diagnostic.WordList;
import io.wsk.processor.model.ApplicationClass;
import io.wsk.processor.model.ApplicationMember;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.scan.ApplicationScanner;
import io.wsk.processor.scan.CompiledTypes;
import io.wsk.processor.scan.HandlerScanner;
import io.wsk.processor.scan.UnknownAnnotations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Checks what the classes of an application are to each other. What is wrong with one of them alone is reported there.
 */
public final class ApplicationValidator {
    private static final String CLIENT = "io.wsk.runtime.dispatch.WskClientDispatch";

    private final HandlerScanner scanner;
    private final TableAccess tables;
    private final CompiledTypes compiled;
    private final UnknownAnnotations unknown;
    private final DiagnosticReport report;

    /** {@return a validator for one round} */
    public ApplicationValidator(
            HandlerScanner scanner,
            TableAccess tables,
            CompiledTypes compiled,
            UnknownAnnotations unknown,
            DiagnosticReport report) {
        this.scanner = scanner;
        this.tables = tables;
        this.compiled = compiled;
        this.unknown = unknown;
        this.report = report;
    }

    /** Reports what is wrong with an application. {@return its classes, each once, with those that it has forgotten} */
    public List<ApplicationMember> check(ApplicationClass application) {
        checkName(application);
        List<ApplicationMember> members = List.copyOf(membersOf(application).values());
        checkClientEvents(application, members);
        checkStatics(application, members);
        return Stream.concat(members.stream(), checkLinks(application, members).stream())
                .toList();
    }

    private void checkName(ApplicationClass application) {
        if (!application.name().isEmpty() && !HandlerScanner.isClassName(application.name())) {
            report.add(
                    Rule.CLIENT_NAME_INVALID,
                    application.type(),
                    Position.of(application.type(), application.mirror(), "name"),
                    application.name(),
                    ApplicationScanner.defaultClientName(application.type()));
        }
    }

    private Map<TypeElement, ApplicationMember> membersOf(ApplicationClass application) {
        Map<TypeElement, ApplicationMember> members = new LinkedHashMap<>();
        if (application.members().isEmpty()) {
            report.add(
                    Rule.APPLICATION_EMPTY,
                    application.type(),
                    Position.of(application.type(), application.mirror(), "value"));
        }
        for (ApplicationClass.Member member : application.members()) {
            member.type().ifPresent(type -> addMember(application, member.value(), type, members));
        }
        return members;
    }

    private void addMember(
            ApplicationClass application,
            AnnotationValue value,
            TypeMirror named,
            Map<TypeElement, ApplicationMember> members) {
        if (!(named instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type)) {
            addNoHandlers(application, value, named, "which is not a class", "");
        } else if (members.containsKey(type)) {
            add(
                    Rule.APPLICATION_MEMBER_TWICE,
                    application,
                    value,
                    TypeText.of(type),
                    application.declaration(application.classes().distinct()));
        } else {
            Optional<HandlerClass> handlers =
                    scanner.scan(type).filter(subject -> !subject.handlers().isEmpty());
            if (handlers.isEmpty() && !unknown.areIn(type) && !isReturned(application, type)) {
                addNoHandlers(
                        application,
                        value,
                        named,
                        "which handles no event",
                        compiled.contains(type) ? "annotate its handlers, as with @WskReceiveEvent, or " : "");
            }
            Optional<TableAccess.Fault> fault = handlers.flatMap(subject -> tables.fault(subject, application.type()));
            fault.ifPresent(found -> add(
                    Rule.APPLICATION_TABLE,
                    application,
                    value,
                    TypeText.of(type),
                    handlers.orElseThrow().table().simpleName(),
                    found.reason(),
                    found.remedy()));
            members.put(type, new ApplicationMember(value, type, handlers, handlers.isPresent() && fault.isEmpty()));
        }
    }

    /** {@return whether a handler of another class, which is compiled now, returns it, and is told} */
    private boolean isReturned(ApplicationClass application, TypeElement type) {
        return application.members().stream()
                .flatMap(member -> member.type().stream())
                .filter(DeclaredType.class::isInstance)
                .flatMap(member -> scanner.scan((TypeElement) ((DeclaredType) member).asElement()).stream())
                .flatMap(member -> member.handlers().stream())
                .filter(handler -> compiled.contains(handler.declaringType()))
                .flatMap(handler -> handler.returnedObject().stream())
                .anyMatch(returned -> returned.asElement().equals(type));
    }

    private void addNoHandlers(
            ApplicationClass application, AnnotationValue value, TypeMirror named, String instead, String remedy) {
        String name = TypeText.of(named);
        List<String> others =
                application.classes().filter(other -> !other.equals(name)).toList();
        add(
                Rule.APPLICATION_MEMBER,
                application,
                value,
                name,
                instead,
                remedy
                        + application.declaration(
                                others.isEmpty() ? Stream.of("...Listener", "...Connection") : others.stream()));
    }

    /** A listener brings the class of its connections along; one that does not exist may be meant to be that. */
    private List<ApplicationMember> checkLinks(ApplicationClass application, List<ApplicationMember> members) {
        Map<TypeElement, ApplicationMember> forgotten = new LinkedHashMap<>();
        if (application.members().stream().allMatch(listed -> listed.type().isPresent())) {
            for (ApplicationMember member : members) {
                for (HandlerMethod handler : handlersOf(member)) {
                    linkOf(handler)
                            .filter(link -> members.stream()
                                    .noneMatch(other -> other.type().equals(link.type())))
                            .filter(link -> !forgotten.containsKey(link.type()))
                            .ifPresent(
                                    link -> forgotten.put(link.type(), forgotten(application, member, handler, link)));
                }
            }
        }
        return List.copyOf(forgotten.values());
    }

    private Optional<HandlerClass> linkOf(HandlerMethod handler) {
        return handler.returnedObject().flatMap(returned -> scanner.scan((TypeElement) returned.asElement()));
    }

    private ApplicationMember forgotten(
            ApplicationClass application, ApplicationMember member, HandlerMethod handler, HandlerClass link) {
        String name = TypeText.of(link.type());
        add(
                Rule.APPLICATION_INCOMPLETE,
                application,
                member.value(),
                TypeText.of(member.type()),
                handler.signature(),
                name,
                application.declaration(Stream.concat(application.classes(), Stream.of(name))));
        return new ApplicationMember(
                member.value(),
                link.type(),
                Optional.of(link),
                tables.fault(link, application.type()).isEmpty());
    }

    private void checkClientEvents(ApplicationClass application, List<ApplicationMember> members) {
        List<ApplicationMember> handling = members.stream()
                .filter(member -> member.handlers().stream()
                        .flatMap(subject -> CategoryInference.of(subject).implemented().stream())
                        .anyMatch(kind -> kind.dispatchInterface().equals(CLIENT)))
                .toList();
        handling.stream()
                .skip(1)
                .forEach(member -> add(
                        Rule.APPLICATION_CLIENT_TWICE,
                        application,
                        member.value(),
                        TypeText.of(member.type()),
                        TypeText.of(handling.get(0).type()),
                        application.declaration(
                                application.classes().filter(name -> !name.equals(TypeText.of(member.type()))))));
    }

    /** One mistake for each event, whatever the number of classes. */
    private void checkStatics(ApplicationClass application, List<ApplicationMember> members) {
        Map<Integer, List<ApplicationMember>> byFlag = new LinkedHashMap<>();
        for (ApplicationMember member : members) {
            for (HandlerMethod handler : handlersOf(member)) {
                if (handler.event().flag() != 0 && !handler.event().isOfExtension()) {
                    List<ApplicationMember> same =
                            byFlag.computeIfAbsent(handler.event().flag(), flag -> new ArrayList<>());
                    if (!same.contains(member)) {
                        same.add(member);
                    }
                }
            }
        }
        byFlag.forEach((flag, same) -> checkStatic(application, flag, same));
    }

    private void checkStatic(ApplicationClass application, int flag, List<ApplicationMember> members) {
        List<ApplicationMember> statics = members.stream()
                .filter(member -> handlerOf(member, flag).isStaticallyEnabled())
                .toList();
        List<ApplicationMember> others =
                members.stream().filter(member -> !statics.contains(member)).toList();
        boolean isReadable =
                members.stream().allMatch(member -> handlerOf(member, flag).isReadablyEnabled());
        if (isReadable && !others.isEmpty() && !statics.isEmpty()) {
            add(
                    Rule.STATIC_DISAGREES,
                    application,
                    others.get(0).value(),
                    handlerOf(others.get(0), flag).event().label(),
                    members.stream()
                            .map(member -> handlerOf(member, flag).enabled() + " in " + TypeText.of(member.type()))
                            .collect(Collectors.joining(", ")),
                    namesOf(others),
                    namesOf(statics));
        }
    }

    private static String namesOf(List<ApplicationMember> members) {
        return WordList.and(
                members.stream().map(member -> TypeText.of(member.type())).toList());
    }

    private static HandlerMethod handlerOf(ApplicationMember member, int flag) {
        return handlersOf(member).stream()
                .filter(handler -> handler.event().flag() == flag)
                .findFirst()
                .orElseThrow();
    }

    private static List<HandlerMethod> handlersOf(ApplicationMember member) {
        return member.handlers().map(HandlerClass::handlers).orElse(List.of());
    }

    private void add(Rule rule, ApplicationClass application, AnnotationValue value, Object... arguments) {
        report.add(
                rule,
                application.type(),
                Position.of(application.type(), application.mirror(), Optional.of(value)),
                arguments);
    }
}
