package io.wsk.processor.diagnostic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Collects what the stages find and prints it once, at the end of a round.
 *
 * <p>A diagnostic about an inherited member moves to the handler class and names the member instead: the compilers print
 * neither file nor line for members of class files, and the mistake may lie in the subclass. So does one about an accessor of
 * a record, which nobody may have written.
 */
public final class DiagnosticReport {
    /**
     * A diagnostic.
     *
     * @param id the id of the violated rule
     * @param severity how serious it is
     * @param position where the violation is
     * @param message what is printed
     */
    public record Entry(String id, Diagnostic.Kind severity, Position position, String message) {}

    private record Finding(Rule rule, Optional<Position> position, String message) {
        void print(Messager messager) {
            position.ifPresentOrElse(
                    found -> printAt(messager, found), () -> messager.printMessage(rule.severity(), message));
        }

        /** ecj fails at the annotations of an element if one of them has an empty list as its value. */
        private void printAt(Messager messager, Position position) {
            try {
                print(messager, position);
            } catch (NullPointerException e) {
                messager.printMessage(rule.severity(), message, position.element());
            }
        }

        private void print(Messager messager, Position position) {
            Diagnostic.Kind kind = rule.severity();
            Position shown = RecordPosition.of(position);
            shown.annotation()
                    .ifPresentOrElse(
                            annotation -> shown.value()
                                    .ifPresentOrElse(
                                            value -> messager.printMessage(
                                                    kind, message, shown.element(), annotation, value),
                                            () -> messager.printMessage(kind, message, shown.element(), annotation)),
                            () -> messager.printMessage(kind, message, shown.element()));
        }
    }

    private final Set<Finding> findings = new LinkedHashSet<>();

    /**
     * Adds a diagnostic.
     *
     * @param rule the violated rule
     * @param subject the handler class that is being looked at
     * @param position where the violation is
     * @param arguments what the entry of the rule lists
     */
    public void add(Rule rule, TypeElement subject, Position position, Object... arguments) {
        boolean isInside = isInside(position.element(), subject);
        boolean isAccessor = RecordPosition.isAccessor(position.element());
        boolean moved = !isInside || isAccessor;
        Position here = !moved
                ? position
                : isInside ? RecordPosition.ofComponent(position.element(), subject) : Position.of(subject);
        if (rule.severity() == Diagnostic.Kind.WARNING
                && (isSuppressed(rule, position.element()) || isSuppressed(rule, subject))) {
            return;
        }
        String member = moved ? ElementName.of(position.element()) + ": " : "";
        findings.add(new Finding(rule, Optional.of(here), rule.message(member, arguments)));
    }

    /** Adds a diagnostic about something that is not in the sources. */
    public void addWithoutPosition(Rule rule, Object... arguments) {
        findings.add(new Finding(rule, Optional.empty(), rule.message("", arguments)));
    }

    /** {@return what is to be printed about a class} */
    public List<Entry> about(TypeElement subject) {
        return findings.stream()
                .flatMap(finding -> finding
                        .position()
                        .filter(position -> isInside(position.element(), subject))
                        .map(position ->
                                new Entry(finding.rule().id(), finding.rule().severity(), position, finding.message()))
                        .stream())
                .toList();
    }

    /** Prints everything collected so far, and forgets it. */
    public void print(Messager messager) {
        List<Finding> toPrint = List.copyOf(findings);
        findings.clear();
        toPrint.forEach(finding -> finding.print(messager));
    }

    private static boolean isInside(Element element, TypeElement type) {
        Element current = element;
        while (current != null && !(current instanceof TypeElement)) {
            current = current.getEnclosingElement();
        }
        return type.equals(current);
    }

    private static boolean isSuppressed(Rule rule, Element element) {
        for (Element current = element; current != null; current = current.getEnclosingElement()) {
            if (current.getAnnotationMirrors().stream().anyMatch(annotation -> suppresses(annotation, rule))) {
                return true;
            }
        }
        return false;
    }

    /** What is written there need not be a list of texts, if the compiler has something to complain about. */
    private static boolean suppresses(AnnotationMirror annotation, Rule rule) {
        return annotation.getAnnotationType().asElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals("java.lang.SuppressWarnings")
                && annotation.getElementValues().values().stream()
                        .anyMatch(value -> value.toString().contains('"' + rule.suppression() + '"'));
    }
}
