package io.wsk.processor.model;

import io.wsk.annotations.WskCategory;
import java.util.Comparator;
import java.util.Locale;
import javax.lang.model.element.TypeElement;

/**
 * A kind of dispatch table: what the events of one class have in common. A category has one dispatch interface; each extension
 * has its own, and is told from others by nothing else.
 *
 * @param category the category
 * @param dispatchInterface the canonical name of the interface that its tables implement; empty if it is not known
 */
public record TableKind(WskCategory category, String dispatchInterface) implements Comparable<TableKind> {
    private static final String SUFFIX = "Dispatch";
    private static final Comparator<TableKind> ORDER =
            Comparator.comparing(TableKind::category).thenComparing(TableKind::dispatchInterface);

    /** {@return the kind of the tables of a category} */
    public static TableKind of(WskCategory category) {
        return new TableKind(category, category.dispatchInterface());
    }

    /** {@return the kind of the tables of an extension} */
    public static TableKind ofExtension(TypeElement dispatchInterface) {
        return new TableKind(
                WskCategory.EXTENSION, dispatchInterface.getQualifiedName().toString());
    }

    /** {@return whether it is clear which interface the tables implement} It is not after a mistake. */
    public boolean isKnown() {
        return !dispatchInterface.isEmpty();
    }

    /** {@return the kind as people say it: {@code CONNECTION}, {@code EXTENSION IdleDispatch}} */
    public String label() {
        return isExtension() ? category + " " + simpleName() : category.name();
    }

    /** {@return what the name of a class with such events may end with: {@code Listener}, {@code Idle}} */
    public String role() {
        if (isExtension()) {
            return simpleName().endsWith(SUFFIX)
                    ? simpleName().substring(0, simpleName().length() - SUFFIX.length())
                    : simpleName();
        }
        String name = category.name();
        String word = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
        return category == WskCategory.LISTEN ? word + "er" : word;
    }

    @Override
    public int compareTo(TableKind other) {
        return ORDER.compare(this, other);
    }

    /** {@return whether it is an extension, rather than a category} */
    public boolean isExtension() {
        return category == WskCategory.EXTENSION;
    }

    private String simpleName() {
        return dispatchInterface.substring(dispatchInterface.lastIndexOf('.') + 1);
    }
}
