package io.wsk.processor.validate;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TableKind;
import io.wsk.processor.scan.UnknownAnnotations;
import io.wsk.processor.validate.CategoryInference.Group;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Checks that the events of a class tell its category, and belong to it. */
public final class CategoryValidator {
    private static final String STREAM_HINT =
            "\n    or, for a socket that takes either role: @WskDispatchTable(category = WskCategory.STREAM)";

    private static final Set<WskCategory> LEAVE_LOOP =
            Set.of(WskCategory.CONNECTION, WskCategory.STREAM, WskCategory.DATAGRAM);

    private final UnknownAnnotations unknown;
    private final Responsibility responsibility;
    private final DiagnosticReport report;

    /** {@return a validator for one round} */
    public CategoryValidator(UnknownAnnotations unknown, Responsibility responsibility, DiagnosticReport report) {
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
        checkChoice(subject);
        checkRunOn(subject);
        subject.handlers().forEach(handler -> checkStatic(subject, handler));
        if (subject.declaredCategory() != WskCategory.INFERRED) {
            subject.handlers().forEach(handler -> checkMember(subject, handler));
        } else {
            checkInferred(subject, CategoryInference.groups(subject));
        }
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
        Set<TableKind> kinds = CategoryInference.of(subject).implemented();
        if (subject.runsOnExecutor() && kinds.stream().noneMatch(kind -> LEAVE_LOOP.contains(kind.category()))) {
            subject.declaration()
                    .ifPresent(declaration -> report.add(
                            Rule.EXECUTOR_CHOSEN,
                            subject.type(),
                            Position.of(subject.type(), declaration.mirror(), "runOn"),
                            or(kinds)));
        }
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

    private void checkMember(HandlerClass subject, HandlerMethod handler) {
        TableKind wanted = TableKind.of(subject.declaredCategory());
        SortedSet<TableKind> kinds = handler.event().kinds();
        if (!kinds.contains(wanted) && kinds.first().isKnown()) {
            report.add(
                    Rule.EVENT_NOT_IN_CATEGORY,
                    subject.type(),
                    Position.of(handler.annotatedMethod(), handler.annotation()),
                    handler.event().label(),
                    or(kinds),
                    wanted.label(),
                    kinds.first().isExtension()
                            ? "remove the category, which follows from the events"
                            : "@WskDispatchTable(category = WskCategory.%s)"
                                    .formatted(kinds.first().label()));
        }
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
                        groups.stream().map(group -> split(subject, group)).collect(Collectors.joining()),
                        fitsStream(subject) ? STREAM_HINT : "");
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
                    first.kinds().first().label());
        }
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

    /** A class of the split, with its handlers. */
    private static String split(HandlerClass subject, Group group) {
        String role = group.kinds().first().role();
        String name = subject.type().getSimpleName().toString();
        return group.handlers().stream()
                .map(handler -> handler.declaration() + " { ... }")
                .collect(Collectors.joining(
                        " ", "\n        class " + (name.endsWith(role) ? name : name + role) + " { ", " }"));
    }

    private static String or(Collection<TableKind> kinds) {
        return kinds.stream().map(TableKind::label).collect(Collectors.joining(" or "));
    }
}
