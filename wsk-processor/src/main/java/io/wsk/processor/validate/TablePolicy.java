package io.wsk.processor.validate;

import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MentionedKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Says which classes get a table. All that have handlers do, except
 *
 * <ul>
 *   <li>an abstract class or an interface that leaves it to its subclasses what a handler takes, returns or throws;
 *   <li>one of these that is private, or inside of a private class, and does not say {@code WskDispatchTable};
 *   <li>one whose events leave its category open, if it is abstract or merely inherits them;
 *   <li>one that merely inherits handlers of which no table could make use. It is not blamed for that either.
 * </ul>
 */
public final class TablePolicy {
    private final Elements elements;
    private final CheckedExceptions exceptions;

    /** {@return the policy for one round} */
    public TablePolicy(Elements elements, CheckedExceptions exceptions) {
        this.elements = elements;
        this.exceptions = exceptions;
    }

    /** {@return whether the class is to follow the rules: it asks for a table, or just gets one} */
    public boolean isChecked(HandlerClass type) {
        return type.asksForTable()
                || HandlerClassValidator.isNameable(type.type())
                        && type.handlers().stream().allMatch(handler -> isVisible(type, handler));
    }

    /** {@return whether the class gets a table} */
    public boolean isWritten(HandlerClass type) {
        return isChecked(type) && !isLeftOpen(type);
    }

    /** {@return whether a table in the package of the class can call the handler} */
    boolean isVisible(HandlerClass type, HandlerMethod handler) {
        return handler.method().getModifiers().contains(Modifier.PUBLIC)
                || packageOf(handler.declaringType()).equals(packageOf(type.type()));
    }

    private boolean isLeftOpen(HandlerClass type) {
        boolean mayBeOpen = type.isAbstract() || !type.asksForTable();
        return type.isAbstract()
                        && type.handlers().stream()
                                .anyMatch(handler -> MentionedKind.typeVariable(handler.type())
                                        || exceptions.isLeftOpen(type, handler))
                || HandlerClassValidator.isBase(type) && !HandlerClassValidator.isNameable(type.type())
                || mayBeOpen && CategoryInference.isAmbiguous(type);
    }

    static String nameOf(PackageElement named) {
        return named.isUnnamed() ? "the unnamed package" : "package " + named.getQualifiedName();
    }

    PackageElement packageOf(TypeElement type) {
        return elements.getPackageOf(type);
    }
}
