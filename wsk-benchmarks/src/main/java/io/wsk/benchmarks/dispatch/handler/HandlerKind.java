package io.wsk.benchmarks.dispatch.handler;

import io.wsk.runtime.dispatch.WskConnectionDispatch;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A handler class with what the ways to call it need to know.
 *
 * @param <H> the handler class
 * @param type the handler class
 * @param maker makes a handler
 * @param table the generated table
 * @param eventType the class of the events for the buses
 * @param eventMaker makes an event of a length
 */
public record HandlerKind<H extends ReceiveHandler>(
        Class<H> type,
        Supplier<H> maker,
        Supplier<WskConnectionDispatch<H>> table,
        Class<? extends Received> eventType,
        IntFunction<? extends Received> eventMaker) {
    /** All of them. */
    public static final List<HandlerKind<?>> ALL = List.of(
            new HandlerKind<>(
                    FirstHandler.class,
                    FirstHandler::new,
                    () -> FirstHandlerDispatch.TABLE,
                    FirstHandler.Event.class,
                    FirstHandler.Event::new),
            new HandlerKind<>(
                    SecondHandler.class,
                    SecondHandler::new,
                    () -> SecondHandlerDispatch.TABLE,
                    SecondHandler.Event.class,
                    SecondHandler.Event::new),
            new HandlerKind<>(
                    ThirdHandler.class,
                    ThirdHandler::new,
                    () -> ThirdHandlerDispatch.TABLE,
                    ThirdHandler.Event.class,
                    ThirdHandler.Event::new),
            new HandlerKind<>(
                    FourthHandler.class,
                    FourthHandler::new,
                    () -> FourthHandlerDispatch.TABLE,
                    FourthHandler.Event.class,
                    FourthHandler.Event::new),
            new HandlerKind<>(
                    FifthHandler.class,
                    FifthHandler::new,
                    () -> FifthHandlerDispatch.TABLE,
                    FifthHandler.Event.class,
                    FifthHandler.Event::new));

    /** {@return a new handler} */
    public Target<H> target() {
        return new Target<>(this, maker.get());
    }
}
