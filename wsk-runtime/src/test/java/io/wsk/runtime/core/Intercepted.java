package io.wsk.runtime.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** A real object of the transport, with something that happens around its calls, which the functions know by name. */
final class Intercepted {
    private Intercepted() {}

    /** What a call has given goes through the function. */
    static <T> T after(Class<T> type, T real, BiFunction<String, Object, Object> after) {
        return of(type, (method, arguments) -> after.apply(method.getName(), call(real, method, arguments)));
    }

    /** The consumer is told before each call. */
    static <T> T before(Class<T> type, T real, Consumer<String> before) {
        return of(type, (method, arguments) -> {
            before.accept(method.getName());
            return call(real, method, arguments);
        });
    }

    /** What the function gives, if anything, is the result, and the call is not made. */
    static <T> T instead(Class<T> type, T real, Function<String, Object> instead) {
        return of(type, (method, arguments) -> {
            Object result = instead.apply(method.getName());
            return result == null ? call(real, method, arguments) : result;
        });
    }

    private interface Call {
        Object make(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T of(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.make(method, arguments)));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
