package io.wsk.processor.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.wsk.processor.model.CallbackModel;
import io.wsk.processor.model.CallbackModel.Call;
import io.wsk.processor.model.CallbackModel.Parameter;
import io.wsk.processor.model.CallbackModel.Result;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TableMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Connects a handler to its callback: decides how the table calls it and what becomes of its result. */
public final class SignatureMatcher {
    private final Elements elements;
    private final Types types;
    private final ContextType contexts;
    private final ArgumentMatcher arguments;
    private final ResultMatcher results;

    /** {@return a matcher for one round} */
    public SignatureMatcher(
            Elements elements, Types types, ContextType contexts, ArgumentMatcher arguments, ResultMatcher results) {
        this.elements = elements;
        this.types = types;
        this.contexts = contexts;
        this.arguments = arguments;
        this.results = results;
    }

    /** {@return the override for the table; empty if the signature does not fit, which has been reported} */
    public Optional<CallbackModel> match(HandlerClass subject, HandlerMethod handler, TableMethod callback) {
        return matchAsNamed(subject, handler, callback).flatMap(model -> {
            Set<String> classes = model.classesCalled();
            return model.variables().anyMatch(classes::contains)
                    ? matchAsNamed(subject, handler, callback.avoiding(classes))
                    : Optional.of(model);
        });
    }

    private Optional<CallbackModel> matchAsNamed(HandlerClass subject, HandlerMethod handler, TableMethod callback) {
        Optional<ArgumentMatcher.Arguments> matched = arguments.match(subject, handler, callback);
        Optional<Result> result = results.match(subject, handler, callback);
        if (matched.isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter(contexts.nameOf(subject.type()), callback.context()));
        for (TableMethod.Parameter parameter : callback.parameters()) {
            parameters.add(new Parameter(TypeName.get(parameter.type()), parameter.name()));
        }
        return Optional.of(new CallbackModel(
                callback.name(),
                TypeName.get(callback.returnType()),
                List.copyOf(parameters),
                callback.element().isVarArgs(),
                callOf(subject.type(), handler, matched.get()),
                matched.get().loop(),
                result.get(),
                suppressed(subject.type(), handler, callback.element())));
    }

    /** An array of a generic type is created unsafely by whoever calls a method with a variable number of such arguments. */
    private Set<String> suppressed(TypeElement type, HandlerMethod handler, ExecutableElement callback) {
        Set<String> warnings = new TreeSet<>(Deprecation.inCallback(handler.method(), callback));
        if (handler.isStatic() && isObscured(type)) {
            warnings.addAll(List.of("static", "static-access"));
        }
        if (callback.isVarArgs()) {
            TypeMirror array = callback.getParameters()
                    .get(callback.getParameters().size() - 1)
                    .asType();
            if (!isReifiable(array)) {
                warnings.add("unchecked");
            }
        }
        return warnings;
    }

    /** JLS 4.7. */
    private static boolean isReifiable(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isReifiable(array.getComponentType());
        }
        return type.getKind().isPrimitive()
                || type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().allMatch(SignatureMatcher::isUnbounded)
                        && (declared.getEnclosingType().getKind() == TypeKind.NONE
                                || isReifiable(declared.getEnclosingType()));
    }

    private static boolean isUnbounded(TypeMirror argument) {
        return argument instanceof WildcardType wildcard
                && wildcard.getExtendsBound() == null
                && wildcard.getSuperBound() == null;
    }

    private Call callOf(TypeElement type, HandlerMethod handler, ArgumentMatcher.Arguments arguments) {
        ClassName handlerClass = ClassName.get(type);
        return new Call(
                handler.isStatic() && !isObscured(type)
                        ? Optional.of(nameBesideConstants(handlerClass))
                        : Optional.empty(),
                handler.name(),
                arguments.expressions(),
                handlerClass,
                handler.method().getParameters().stream()
                        .map(parameter -> erased(parameter.asType()))
                        .toList());
    }

    /** {@return the type without type arguments, not even those of a class around it, which ecj leaves there} */
    private TypeName erased(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return ArrayTypeName.of(erased(array.getComponentType()));
        }
        TypeMirror erased = types.erasure(type);
        return erased instanceof DeclaredType declared && declared.getKind() == TypeKind.DECLARED
                ? ClassName.get((TypeElement) declared.asElement())
                : TypeName.get(erased);
    }

    /**
     * {@return whether a class that is nested in others cannot be called by its name, because of a field beside it that has it, such
     * as the constant of an enum} Its static methods are called on the context.
     */
    private boolean isObscured(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                && (isObscured(outer)
                        || ElementFilter.fieldsIn(elements.getAllMembers(outer)).stream()
                                .anyMatch(field -> field.getSimpleName().equals(type.getSimpleName())));
    }

    /** Where a field has the name of a class, the simple name means the field (JLS 6.4.2). */
    private static String nameBesideConstants(ClassName type) {
        return EventMask.names().anyMatch(type.topLevelClassName().simpleName()::equals)
                ? type.canonicalName()
                : String.join(".", type.simpleNames());
    }
}
