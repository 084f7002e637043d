package io.wsk.sample.echo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Stands in for a socket, and writes down what a handler asks of it. */
final class StubSocket {
    final List<String> calls = new ArrayList<>();

    <S> S as(Class<S> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, recorder()));
    }

    private InvocationHandler recorder() {
        return (proxy, method, args) -> {
            StringBuilder call = new StringBuilder(method.getName());
            for (Object arg : args == null ? new Object[0] : args) {
                call.append(' ')
                        .append(arg instanceof ByteBuffer data ? StandardCharsets.UTF_8.decode(data) : arg.toString());
            }
            calls.add(call.toString());
            return null;
        };
    }
}
