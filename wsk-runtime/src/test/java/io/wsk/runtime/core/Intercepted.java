package io.wsk.runtime.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A real object of the transport, with something that happens around its calls. */
final class Intercepted {
    private Intercepted() {}

    /** What a call has given goes through the function, with the name of the method. */
    static <T> T after(Class<T> type, T real, BiFunction<String, Object, Object> after) {
        return of(type, real, method -> {}, after);
    }

    /** The consumer is told the name of the method before each call. */
    static <T> T before(Class<T> type, T real, Consumer<String> before) {
        return of(type, real, before, (method, result) -> result);
    }

    private static <T> T of(Class<T> type, T real, Consumer<String> before, BiFunction<String, Object, Object> after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    before.accept(method.getName());
                    try {
                        return after.apply(method.getName(), method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
