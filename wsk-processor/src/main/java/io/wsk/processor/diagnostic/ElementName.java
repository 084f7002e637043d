package io.wsk.processor.diagnostic;

import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TypeText;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** How classes and their members are called where no line can be shown. */
public final class ElementName {
    private ElementName() {}

    /** {@return {@code Base.received(WskConnectionSocket, String)}, for a parameter as well; {@code Outer.Inner}} */
    public static String of(Element element) {
        if (element instanceof TypeElement type) {
            return TypeText.of(type);
        }
        if (element instanceof ExecutableElement method) {
            return method.getParameters().stream()
                    .map(parameter -> TypeText.of(parameter.asType()))
                    .collect(Collectors.joining(
                            ", ",
                            TypeText.of(HandlerMethod.declaringType(method)) + "." + method.getSimpleName() + "(",
                            ")"));
        }
        return element instanceof VariableElement && element.getEnclosingElement() instanceof ExecutableElement method
                ? of(method)
                : element.getSimpleName().toString();
    }
}
