package io.wsk.processor.plan;

import io.wsk.processor.diagnostic.NearestName;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.model.TableMethod.Conversion;
import io.wsk.processor.model.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What a callback understands of what a handler may return. */
final class ResultChoices {
    private final Types types;
    private final ReturnedHandlers returnedHandlers;

    ResultChoices(Types types, ReturnedHandlers returnedHandlers) {
        this.types = types;
        this.returnedHandlers = returnedHandlers;
    }

    /** {@return whether a handler may return nothing} */
    static boolean isVoidUnderstood(TableMethod callback) {
        return returnsNothing(callback) || callback.defaultResult().isPresent();
    }

    /** {@return what makes the callback's result of that of a handler} */
    Optional<Conversion> conversion(TypeMirror returned, TableMethod callback) {
        return callback.conversions().stream()
                .filter(conversion -> conversion.table().isPresent()
                        ? HandlerMethod.objectOf(returned)
                                .filter(returnedHandlers::isHandlerObject)
                                .isPresent()
                        : types.isAssignable(returned, conversion.from()))
                .findFirst();
    }

    /** {@return what a handler most likely means to return} */
    String likely(HandlerMethod handler, TableMethod callback) {
        TypeMirror returned = handler.type().getReturnType();
        if (isUnderstood(returned, callback)) {
            return TypeText.of(returned);
        }
        String usual = isVoidUnderstood(callback) ? "void" : TypeText.of(callback.returnType());
        Stream<TypeMirror> converted = callback.conversions().stream()
                .filter(conversion -> conversion.table().isEmpty())
                .map(Conversion::from);
        List<String> names = Stream.concat(Stream.of(callback.returnType()), converted)
                .map(TypeText::of)
                .toList();
        return NearestName.of(TypeText.of(returned), names).orElse(usual);
    }

    private boolean isUnderstood(TypeMirror returned, TableMethod callback) {
        return returned.getKind() == TypeKind.VOID
                ? isVoidUnderstood(callback)
                : types.isSameType(returned, callback.returnType())
                        || conversion(returned, callback).isPresent();
    }

    /** {@return all choices as text} */
    static List<String> texts(TableMethod callback) {
        List<String> texts = new ArrayList<>();
        if (isVoidUnderstood(callback)) {
            texts.add("void");
        }
        if (!returnsNothing(callback)) {
            texts.add(TypeText.of(callback.returnType()));
        }
        callback.conversions().forEach(conversion -> texts.addAll(conversion.choices()));
        return texts;
    }

    private static boolean returnsNothing(TableMethod callback) {
        return callback.returnType().getKind() == TypeKind.VOID;
    }
}
