package io.wsk.processor.validate;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.diagnostic.WordList;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TableDeclaration;
import io.wsk.processor.model.TableKind;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.scan.HandlerScanner;
import io.wsk.processor.scan.UnknownAnnotations;
import io.wsk.processor.validate.CategoryInference.Group;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Checks that the events of a class tell its category, and belong to it. */
public final class CategoryValidator {
    private static final String STREAM_HINT = "\n    or, for a socket that takes either role: ";

    private static final Set<WskCategory> LEAVE_LOOP =
            Set.of(WskCategory.CONNECTION, WskCategory.STREAM, WskCategory.DATAGRAM);

    private final HandlerScanner scanner;
    private final UnknownAnnotations unknown;
    private final Responsibility responsibility;
    private final DiagnosticReport report;

    /** {@return a validator for one round} */
    public CategoryValidator(
            HandlerScanner scanner,
            UnknownAnnotations unknown,
            Responsibility responsibility,
            DiagnosticReport report) {
        this.scanner = scanner;
        this.unknown = unknown;
        this.responsibility = responsibility;
        this.report = report;
    }

    /** Reports what is wrong with the category of a class. */
    public void check(HandlerClass subject) {
        if (subject.handlers().isEmpty()) {
            subject.declaration()
                    .filter(declaration -> !unknown.areIn(subject.type()))
                    .ifPresent(declaration -> report.add(
                            Rule.TABLE_WITHOUT_EVENT,
                            subject.type(),
                            Position.of(subject.type(), declaration.mirror()),
                            subject.displayName()));
            return;
        }
        subject.handlers().forEach(handler -> checkStatic(subject, handler));
        if (subject.isReadable()) {
            checkDeclared(subject);
        }
    }

    private void checkDeclared(HandlerClass subject) {
        checkChoice(subject);
        checkRunOn(subject);
        subject.declaration()
                .filter(declaration -> subject.declaredCategory() != WskCategory.INFERRED)
                .ifPresentOrElse(
                        declaration -> checkMembers(subject, declaration),
                        () -> checkInferred(subject, CategoryInference.groups(subject)));
    }

    private void checkChoice(HandlerClass subject) {
        subject.declaration()
                .filter(declaration -> declaration.category() == WskCategory.EXTENSION)
                .ifPresent(declaration -> report.add(
                        Rule.EXTENSION_CHOSEN,
                        subject.type(),
                        Position.of(subject.type(), declaration.mirror(), "category")));
    }

    private void checkRunOn(HandlerClass subject) {
        if (!subject.runsOnExecutor()) {
            return;
        }
        Set<TableKind> kinds = CategoryInference.of(subject).implemented();
        if (kinds.stream().noneMatch(CategoryValidator::mayLeaveLoop)) {
            subject.declaration()
                    .ifPresent(declaration -> report.add(
                            Rule.EXECUTOR_CHOSEN,
                            subject.type(),
                            Position.of(subject.type(), declaration.mirror(), "runOn"),
                            or(kinds),
                            kinds.contains(TableKind.of(WskCategory.LISTEN))
                                    ? "remove it; a class of accepted connections can have it"
                                    : "remove it"));
        }
    }

    /** {@return whether the callbacks of such a table can run on the executor} */
    public static boolean mayLeaveLoop(TableKind kind) {
        return LEAVE_LOOP.contains(kind.category());
    }

    /** What is static by default is a mistake of the annotation. */
    private void checkStatic(HandlerClass subject, HandlerMethod handler) {
        Position written = Position.of(handler.annotatedMethod(), handler.annotation(), "enabled");
        if (handler.event().isOfExtension()
                && handler.enabled() == WskEnabled.STATIC
                && written.value().isPresent()
                && responsibility.isOf(subject, handler)) {
            String label = handler.event().label();
            report.add(
                    Rule.EXTENSION_STATIC,
                    subject.type(),
                    written,
                    label + "(enabled = STATIC)",
                    label + "(enabled = WskEnabled.ON), or OFF");
        }
    }

    private void checkMembers(HandlerClass subject, TableDeclaration declaration) {
        TableKind wanted = TableKind.of(declaration.category());
        List<HandlerMethod> foreign = CategoryInference.strangers(subject);
        if (!foreign.isEmpty()) {
            boolean isAll = foreign.size() == subject.handlers().size();
            HandlerMethod first = foreign.get(0);
            report.add(
                    Rule.EVENT_NOT_IN_CATEGORY,
                    subject.type(),
                    isAll
                            ? Position.of(subject.type(), declaration.mirror(), "category")
                            : Position.of(first.annotatedMethod(), first.annotation()),
                    foreignEvents(foreign),
                    wanted.label(),
                    remedy(subject, foreign, isAll));
        }
    }

    private static String foreignEvents(List<HandlerMethod> foreign) {
        Map<String, List<String>> byCategory = new LinkedHashMap<>();
        for (HandlerMethod handler : foreign) {
            byCategory
                    .computeIfAbsent(or(handler.event().kinds()), kinds -> new ArrayList<>())
                    .add(handler.event().label());
        }
        return byCategory.entrySet().stream()
                .map(entry -> String.join(" and ", entry.getValue())
                        + (entry.getValue().size() == 1 ? ", an event of " : ", events of ")
                        + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String remedy(HandlerClass subject, List<HandlerMethod> foreign, boolean isAll) {
        SortedSet<TableKind> common = subject.handlers().get(0).event().kinds();
        subject.handlers().forEach(handler -> common.retainAll(handler.event().kinds()));
        String remove = foreign.size() == 1 ? "remove it" : "remove them";
        if (common.isEmpty()) {
            return remove;
        }
        String other = common.first().isExtension()
                ? "remove the category, which follows from the events"
                : subject.declarationOf(common.first().category());
        return isAll ? other : remove + ", or " + other;
    }

    private void checkInferred(HandlerClass subject, List<Group> groups) {
        Group first = groups.get(0);
        if (groups.size() > 1) {
            HandlerMethod stranger = groups.get(1).handlers().get(0);
            if (responsibility.isOfMixed(subject)) {
                report.add(
                        Rule.CATEGORIES_MIXED,
                        subject.type(),
                        Position.of(stranger.annotatedMethod(), stranger.annotation()),
                        groups.stream().map(CategoryValidator::describe).collect(Collectors.joining("; ")),
                        remedy(subject, groups));
            }
        } else if (CategoryInference.isAmbiguous(subject)
                && subject.asksForTable()
                && !subject.isAbstract()
                && !unknown.areIn(subject.type())) {
            report.add(
                    Rule.CATEGORY_AMBIGUOUS,
                    subject.type(),
                    Position.of(subject.type()),
                    "only " + events(first),
                    or(first.kinds()),
                    subject.declarationOf(likeliest(first.kinds())));
        }
    }

    /** Most classes are of connections, which may also leave the loop. */
    private static WskCategory likeliest(SortedSet<TableKind> kinds) {
        return kinds.contains(TableKind.of(WskCategory.CONNECTION))
                ? WskCategory.CONNECTION
                : kinds.first().category();
    }

    private String remedy(HandlerClass subject, List<Group> groups) {
        String stream = subject.declarationOf(WskCategory.STREAM);
        if (fitsStream(subject)
                && scanner.supertypes(subject).anyMatch(type -> type.declaredCategory() == WskCategory.STREAM)) {
            return stream + ", which is not inherited";
        }
        String split =
                groups.stream().map(group -> split(subject, group, groups)).collect(Collectors.joining());
        return "split it:" + split + (fitsStream(subject) ? STREAM_HINT + stream : "");
    }

    private static boolean fitsStream(HandlerClass subject) {
        return subject.handlers().stream()
                .allMatch(handler -> handler.event().categories().contains(WskCategory.STREAM));
    }

    private static String describe(Group group) {
        return or(group.kinds()) + " with " + events(group);
    }

    private static String events(Group group) {
        return group.handlers().stream()
                .map(handler -> handler.event().label())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** A class of the split, with its handlers. One that returned the class itself now returns the other one. */
    private static String split(HandlerClass subject, Group group, List<Group> groups) {
        String self = TypeText.of(subject.type());
        String other = groups.stream()
                .filter(each -> !each.equals(group))
                .findFirst()
                .map(each -> nameFor(subject, each))
                .orElse(self);
        return group.handlers().stream()
                .map(handler -> {
                    String result = TypeText.of(handler.type().getReturnType());
                    String parameters = TypeText.parameters(
                            handler.type().getParameterTypes(), handler.method().getParameters());
                    return handler.declaration(subject.type(), result.equals(self) ? other : result, parameters)
                            + " { ... }";
                })
                .collect(Collectors.joining(" ", "\n        class " + nameFor(subject, group) + " { ", " }"));
    }

    private static String nameFor(HandlerClass subject, Group group) {
        String role = group.kinds().first().role();
        String name = subject.type().getSimpleName().toString();
        return name.endsWith(role) ? name : name + role;
    }

    private static String or(Collection<TableKind> kinds) {
        return WordList.or(kinds.stream().map(TableKind::label).toList());
    }
}
