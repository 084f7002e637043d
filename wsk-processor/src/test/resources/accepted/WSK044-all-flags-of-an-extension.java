package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = AllDispatch.class, method = "one", flag = 0x01)
@interface One {}

@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = AllDispatch.class, method = "two", flag = 0x02)
@interface Two {}

@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = AllDispatch.class, method = "three", flag = 0x04)
@interface Three {}

@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = AllDispatch.class, method = "four", flag = 0x08)
@interface Four {}

@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = AllDispatch.class, method = "five", flag = 0x10)
@interface Five {}

@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = AllDispatch.class, method = "six", flag = 0x20)
@interface Six {}

interface AllDispatch<C> extends WskExtensionDispatch<C> {
    default void one(C context) {}

    default void two(C context) {}

    default void three(C context) {}

    default void four(C context) {}

    default void five(C context) {}

    default void six(C context) {}
}

class Handler {
    @One
    @Two
    @Three
    @Four
    @Five
    @Six
    void any() {}
}
