package io.wsk.processor;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.model.CallbackModel;
import io.wsk.processor.model.Categories;
import io.wsk.processor.model.DispatchModel;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MentionedKind;
import io.wsk.processor.model.TableKind;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.plan.ArgumentMatcher;
import io.wsk.processor.plan.CallbackFinder;
import io.wsk.processor.plan.ContextType;
import io.wsk.processor.plan.DispatchPlanner;
import io.wsk.processor.plan.ResultMatcher;
import io.wsk.processor.plan.ReturnedHandlers;
import io.wsk.processor.plan.SignatureMatcher;
import io.wsk.processor.scan.CompiledTypes;
import io.wsk.processor.scan.DispatchInterfaces;
import io.wsk.processor.scan.HandlerScanner;
import io.wsk.processor.scan.UnknownAnnotations;
import io.wsk.processor.validate.CallbackSetValidator;
import io.wsk.processor.validate.CategoryInference;
import io.wsk.processor.validate.CategoryValidator;
import io.wsk.processor.validate.CheckedExceptions;
import io.wsk.processor.validate.EventDefinitionValidator;
import io.wsk.processor.validate.ExtensionInterfaces;
import io.wsk.processor.validate.HandlerClassValidator;
import io.wsk.processor.validate.HandlerMethodValidator;
import io.wsk.processor.validate.Responsibility;
import io.wsk.processor.validate.TablePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The stages up to the plan, wired for one round: from a handler class to what its table will contain. */
final class HandlerPipeline {
    private final TablePolicy policy;
    private final HandlerMethodValidator handlerValidator;
    private final HandlerClassValidator classValidator;
    private final CategoryValidator categoryValidator;
    private final CallbackSetValidator setValidator;
    private final EventDefinitionValidator definitionValidator;
    private final CallbackFinder callbacks;
    private final SignatureMatcher signatures;
    private final DispatchPlanner planner;

    HandlerPipeline(
            ProcessingEnvironment environment,
            HandlerScanner scanner,
            CompiledTypes compiled,
            DiagnosticReport report) {
        Elements elements = environment.getElementUtils();
        Types types = environment.getTypeUtils();
        DispatchInterfaces interfaces = new DispatchInterfaces(elements, types);
        CheckedExceptions exceptions = new CheckedExceptions(elements, types);
        this.policy = new TablePolicy(elements, exceptions);
        UnknownAnnotations unknown = new UnknownAnnotations(environment);
        Responsibility responsibility = new Responsibility(compiled, scanner, unknown, policy);
        ContextType contexts = new ContextType(types);
        ReturnedHandlers returned =
                new ReturnedHandlers(elements, types, contexts, scanner, interfaces, policy, compiled);
        this.handlerValidator = new HandlerMethodValidator(policy, exceptions, responsibility, report);
        this.classValidator = new HandlerClassValidator(report);
        this.categoryValidator = new CategoryValidator(scanner, unknown, responsibility, report);
        ExtensionInterfaces extensions = new ExtensionInterfaces(elements, types, interfaces);
        this.definitionValidator = new EventDefinitionValidator(interfaces, extensions, compiled, report);
        this.callbacks = new CallbackFinder(interfaces, extensions, report);
        this.setValidator = new CallbackSetValidator(
                event -> scanner.eventOf(event).flatMap(callbacks::example), policy, responsibility, report);
        this.signatures = new SignatureMatcher(
                types,
                contexts,
                new ArgumentMatcher(types, contexts, responsibility, report),
                new ResultMatcher(types, returned, responsibility, report));
        this.planner = new DispatchPlanner(interfaces, contexts);
    }

    /** Checks an event annotation that is being compiled. */
    void check(EventCallback event) {
        definitionValidator.check(event);
    }

    /** {@return the plan of the table of a class; empty if the class gets none} */
    Optional<DispatchModel> plan(HandlerClass subject) {
        if (!policy.isChecked(subject)) {
            return Optional.empty();
        }
        Categories categories = CategoryInference.of(subject);
        classValidator.check(subject);
        categoryValidator.check(subject);
        setValidator.check(subject, categories);
        Map<TableKind, TypeElement> implemented = callbacks.interfacesOf(subject, categories);
        List<CallbackModel> valid = new ArrayList<>();
        for (HandlerMethod handler : subject.handlers()) {
            definitionValidator.check(subject, handler, implemented.keySet());
            Optional<TableMethod> callback = callbacks.callbackOf(handler, implemented);
            boolean callable = handlerValidator.check(subject, handler);
            if (isReadable(handler)) {
                callback.flatMap(method -> signatures.match(subject, handler, method))
                        .filter(match -> callable && HandlerClassValidator.isNameable(subject.type()))
                        .ifPresent(valid::add);
            }
        }
        return policy.isWritten(subject) ? Optional.of(planner.plan(subject, implemented, valid)) : Optional.empty();
    }

    /** Types that do not exist are the compiler's to report. */
    private static boolean isReadable(HandlerMethod handler) {
        return !MentionedKind.unresolved(handler.type())
                && handler.method().getTypeParameters().isEmpty();
    }
}
