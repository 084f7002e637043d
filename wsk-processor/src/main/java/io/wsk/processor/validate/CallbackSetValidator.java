package io.wsk.processor.validate;

import io.wsk.annotations.WskCategory;
import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.diagnostic.WordList;
import io.wsk.processor.model.Categories;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** Checks that the handlers of a class go together: each event once, and none without the event that it needs. */
public final class CallbackSetValidator {
    private final Function<TypeElement, Optional<String>> examples;
    private final TablePolicy policy;
    private final Responsibility responsibility;
    private final DiagnosticReport report;

    /**
     * {@return a validator for one round}
     *
     * @param examples gives for an event annotation a handler as it would be written
     */
    public CallbackSetValidator(
            Function<TypeElement, Optional<String>> examples,
            TablePolicy policy,
            Responsibility responsibility,
            DiagnosticReport report) {
        this.examples = examples;
        this.policy = policy;
        this.responsibility = responsibility;
        this.report = report;
    }

    /** Reports what is wrong with the set of callbacks. What one of two classes expects is seen when they are no longer mixed. */
    public void check(HandlerClass subject, Categories categories) {
        checkTwice(subject);
        List<HandlerMethod> strangers =
                subject.declaredCategory() == WskCategory.INFERRED ? List.of() : CategoryInference.strangers(subject);
        for (HandlerMethod handler : firstOfEachEvent(subject)) {
            EventCallback event = handler.event();
            if (!strangers.contains(handler)
                    && categories.implemented().stream().anyMatch(event.kinds()::contains)) {
                event.requires().ifPresent(other -> checkOther(Rule.EVENT_REQUIRES, subject, handler, other));
                event.expects()
                        .filter(other -> !isReplaced(subject, other) && !CategoryInference.isMixed(subject))
                        .ifPresent(other -> checkOther(Rule.EVENT_EXPECTS, subject, handler, other));
            }
        }
    }

    private void checkTwice(HandlerClass subject) {
        Map<String, List<HandlerMethod>> byCallback = subject.handlers().stream()
                .filter(handler -> policy.isVisible(subject, handler))
                .collect(Collectors.groupingBy(
                        handler -> handler.event().callback(), LinkedHashMap::new, Collectors.toList()));
        for (List<HandlerMethod> same : byCallback.values()) {
            if (same.size() > 1 && responsibility.isOf(subject, same)) {
                HandlerMethod first = same.get(0);
                HandlerMethod second = same.get(1);
                List<String> names = same.stream().map(subject::nameOf).toList();
                String calls =
                        same.stream().skip(1).map(CallbackSetValidator::call).collect(Collectors.joining(" "));
                boolean isHere = second.declaringType().equals(subject.type());
                report.add(
                        Rule.EVENT_TWICE,
                        subject.type(),
                        Position.of(isHere ? second.method() : subject.type()),
                        second.event().label(),
                        WordList.and(names),
                        WordList.and(names.subList(1, names.size())),
                        first.declaration(subject.type()) + " { ... " + calls + " }");
            }
        }
    }

    private static String call(HandlerMethod handler) {
        return handler.name() + (handler.type().getParameterTypes().isEmpty() ? "();" : "(...);");
    }

    /** Then the override that has lost it is told so, which is nearer to the mistake. */
    private static boolean isReplaced(HandlerClass subject, TypeElement event) {
        return subject.handlers().stream()
                .flatMap(handler -> handler.replaced().stream())
                .anyMatch(replaced -> replaced.event().annotation().equals(event));
    }

    private void checkOther(Rule rule, HandlerClass subject, HandlerMethod handler, TypeElement other) {
        if (!subject.handles(other) && responsibility.isOfIncomplete(subject, handler, other)) {
            report.add(
                    rule,
                    subject.type(),
                    Position.of(handler.annotatedMethod(), handler.annotation()),
                    handler.event().label(),
                    "@" + other.getSimpleName(),
                    examples.apply(other).orElse("a method with @" + other.getSimpleName()));
        }
    }

    private static List<HandlerMethod> firstOfEachEvent(HandlerClass subject) {
        return List.copyOf(subject.handlers().stream()
                .collect(Collectors.toMap(
                        handler -> handler.event().callback(),
                        Function.identity(),
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values());
    }
}
