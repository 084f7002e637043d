package io.wsk.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A callback of a dispatch table: an override of a method of the dispatch interface that calls one handler.
 *
 * @param name the name of the table method
 * @param returnType its return type
 * @param parameters its parameters, the context first
 * @param isVarArgs whether the last one takes a variable number of arguments
 * @param call the call of the handler
 * @param loop what to loop over, if the handler takes one element at a time
 * @param result what becomes of the handler's result
 * @param suppressed the warnings to suppress in it
 */
public record CallbackModel(
        String name,
        TypeName returnType,
        List<Parameter> parameters,
        boolean isVarArgs,
        Call call,
        Optional<Loop> loop,
        Result result,
        Set<String> suppressed) {
    /** {@return the same in a table that suppresses these warnings} To suppress them twice would be a warning. */
    public CallbackModel inTable(Set<String> suppressedThere) {
        Set<String> others = suppressed.stream()
                .filter(warning -> !suppressedThere.contains(warning))
                .collect(Collectors.toCollection(TreeSet::new));
        return new CallbackModel(name, returnType, parameters, isVarArgs, call, loop, result, others);
    }

    /** {@return the names of its variables} */
    public Stream<String> variables() {
        return Stream.concat(parameters.stream().map(Parameter::name), loop.map(Loop::variable).stream());
    }

    /** {@return the names with which the classes begin on which something is called} */
    public Set<String> classesCalled() {
        Set<String> names = new TreeSet<>();
        call.staticTarget().map(target -> target.split("\\.", 2)[0]).ifPresent(names::add);
        result.handover()
                .map(handover -> handover.table().topLevelClassName().simpleName())
                .ifPresent(names::add);
        if (result instanceof Result.Constant constant && constant.type() instanceof ClassName type) {
            names.add(type.topLevelClassName().simpleName());
        }
        return names;
    }

    /**
     * A parameter of the table method.
     *
     * @param type its type
     * @param name its name
     */
    public record Parameter(TypeName type, String name) {}

    /**
     * A call of a handler.
     *
     * @param staticTarget for a static handler the name of the class to call it on; others are called on the context
     * @param method the name of the handler
     * @param arguments the arguments, as expressions
     * @param handlerClass where {@code @see} finds the handler
     * @param erasedParameters the types of the handler's parameters as declared, for {@code @see}
     */
    public record Call(
            Optional<String> staticTarget,
            String method,
            List<String> arguments,
            ClassName handlerClass,
            List<TypeName> erasedParameters) {}

    /**
     * A loop over the elements of a parameter.
     *
     * @param type the type of the elements
     * @param variable the loop variable
     * @param iterable the parameter
     */
    public record Loop(TypeName type, String variable, String iterable) {}

    /** What becomes of a handler's result. */
    public sealed interface Result {
        /** {@return what is passed along, if the handler's result is itself a handler object} */
        default Optional<Handover> handover() {
            return Optional.empty();
        }

        /** Nothing: neither handler nor callback returns anything. */
        record None() implements Result {}

        /** It is the callback's result. */
        record Returned() implements Result {}

        /**
         * The handler returns nothing, the callback a constant.
         *
         * @param type the enum
         * @param constant the name of the constant
         */
        record Constant(TypeName type, String constant) implements Result {}

        /**
         * A method of a parameter makes the callback's result of it.
         *
         * @param parameter the parameter
         * @param method the method
         * @param handover what to pass along, if the handler's result is itself a handler object
         */
        record Converted(String parameter, String method, Optional<Handover> handover) implements Result {}
    }

    /**
     * A returned handler object.
     *
     * @param table the table of its class
     * @param enabledFlags the flags that its socket starts with
     */
    public record Handover(ClassName table, Set<Integer> enabledFlags) {}
}
