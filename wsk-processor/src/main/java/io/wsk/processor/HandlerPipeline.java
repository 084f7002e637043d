package io.wsk.processor;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.model.ApplicationClass;
import io.wsk.processor.model.ApplicationModel;
import io.wsk.processor.model.CallbackModel;
import io.wsk.processor.model.Categories;
import io.wsk.processor.model.DispatchModel;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MentionedKind;
import io.wsk.processor.model.TableKind;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.plan.ApplicationPlanner;
import io.wsk.processor.plan.ArgumentMatcher;
import io.wsk.processor.plan.CallbackFinder;
import io.wsk.processor.plan.ContextType;
import io.wsk.processor.plan.DispatchPlanner;
import io.wsk.processor.plan.KnownEvents;
import io.wsk.processor.plan.ResultMatcher;
import io.wsk.processor.plan.ReturnedHandlers;
import io.wsk.processor.plan.SignatureMatcher;
import io.wsk.processor.plan.SignatureProposal;
import io.wsk.processor.scan.CompiledTypes;
import io.wsk.processor.scan.DispatchInterfaces;
import io.wsk.processor.scan.HandlerScanner;
import io.wsk.processor.scan.UnknownAnnotations;
import io.wsk.processor.validate.ApplicationValidator;
import io.wsk.processor.validate.CallbackSetValidator;
import io.wsk.processor.validate.CategoryInference;
import io.wsk.processor.validate.CategoryValidator;
import io.wsk.processor.validate.CheckedExceptions;
import io.wsk.processor.validate.EventDefinitionValidator;
import io.wsk.processor.validate.ExtensionFlagValidator;
import io.wsk.processor.validate.ExtensionInterfaces;
import io.wsk.processor.validate.HandlerClassValidator;
import io.wsk.processor.validate.HandlerMethodValidator;
import io.wsk.processor.validate.Responsibility;
import io.wsk.processor.validate.TableAccess;
import io.wsk.processor.validate.TablePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The stages up to the plan, wired for one round: from a class to what will be generated for it. */
final class HandlerPipeline {
    private final HandlerScanner scanner;
    private final TablePolicy policy;
    private final HandlerMethodValidator handlerValidator;
    private final HandlerClassValidator classValidator;
    private final CategoryValidator categoryValidator;
    private final CallbackSetValidator setValidator;
    private final EventDefinitionValidator definitionValidator;
    private final ExtensionFlagValidator flagValidator;
    private final CallbackFinder callbacks;
    private final SignatureMatcher signatures;
    private final SignatureProposal proposal;
    private final DispatchPlanner planner;
    private final ApplicationValidator applicationValidator;
    private final ApplicationPlanner applicationPlanner;

    HandlerPipeline(
            ProcessingEnvironment environment,
            HandlerScanner scanner,
            CompiledTypes compiled,
            DiagnosticReport report) {
        Elements elements = environment.getElementUtils();
        Types types = environment.getTypeUtils();
        DispatchInterfaces interfaces = new DispatchInterfaces(elements, types);
        CheckedExceptions exceptions = new CheckedExceptions(elements, types);
        this.scanner = scanner;
        this.policy = new TablePolicy(elements, exceptions);
        UnknownAnnotations unknown = new UnknownAnnotations(environment);
        Responsibility responsibility = new Responsibility(compiled, scanner, unknown, policy);
        ContextType contexts = new ContextType(types);
        TableAccess tables = new TableAccess(elements, interfaces, policy, compiled);
        ReturnedHandlers returned =
                new ReturnedHandlers(types, contexts, scanner, interfaces, tables, compiled, unknown);
        this.handlerValidator = new HandlerMethodValidator(policy, exceptions, responsibility, report);
        this.classValidator = new HandlerClassValidator(report);
        this.categoryValidator = new CategoryValidator(scanner, unknown, responsibility, report);
        ExtensionInterfaces extensions = new ExtensionInterfaces(elements, types, interfaces);
        this.definitionValidator =
                new EventDefinitionValidator(interfaces, extensions, compiled, scanner::eventOf, report);
        this.flagValidator = new ExtensionFlagValidator(compiled, scanner::eventOf, report);
        this.callbacks = new CallbackFinder(interfaces, extensions, report);
        this.setValidator = new CallbackSetValidator(
                event -> scanner.eventOf(event).flatMap(callbacks::example), policy, responsibility, report);
        this.proposal = new SignatureProposal(types, contexts, returned);
        KnownEvents events = new KnownEvents(interfaces, scanner);
        this.signatures = new SignatureMatcher(
                elements,
                types,
                contexts,
                new ArgumentMatcher(types, contexts, proposal, responsibility, report),
                new ResultMatcher(types, returned, proposal, events, responsibility, report));
        this.planner = new DispatchPlanner(interfaces, contexts);
        this.applicationValidator = new ApplicationValidator(scanner, tables, compiled, unknown, report);
        this.applicationPlanner = new ApplicationPlanner(interfaces, contexts);
    }

    /** Checks an event annotation that is being compiled. */
    void check(EventCallback event) {
        definitionValidator.check(event);
    }

    /** Checks an annotation type. */
    void checkAnnotationType(TypeElement type) {
        classValidator.checkAnnotationType(type, scanner.handlersIn(type));
        scanner.withoutCategory(type).ifPresent(mirror -> definitionValidator.reportWithoutCategory(type, mirror));
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
        flagValidator.check(subject);
        Map<TableKind, TypeElement> implemented = callbacks.interfacesOf(subject, categories);
        List<CallbackModel> valid = new ArrayList<>();
        for (HandlerMethod handler : subject.handlers()) {
            definitionValidator.check(subject, handler, implemented.keySet());
            Optional<TableMethod> callback = callbacks.callbackOf(handler, implemented);
            boolean callable = handlerValidator.check(subject, handler, () -> proposalFor(subject, handler, callback));
            if (isReadable(handler)
                    && isUnambiguous(subject, handler)
                    && handler.method().getTypeParameters().isEmpty()) {
                callback.flatMap(method -> signatures.match(subject, handler, method))
                        .filter(match -> callable && HandlerClassValidator.isNameable(subject.type()))
                        .ifPresent(valid::add);
            }
        }
        return policy.isWritten(subject) ? Optional.of(planner.plan(subject, implemented, valid)) : Optional.empty();
    }

    /** {@return the plan of the client of an application} */
    ApplicationModel plan(ApplicationClass application) {
        callbacks.requireRuntime(application.type());
        return applicationPlanner.plan(application, applicationValidator.check(application));
    }

    private String proposalFor(HandlerClass subject, HandlerMethod handler, Optional<TableMethod> callback) {
        boolean isOpen = subject.isAbstract() && MentionedKind.typeVariable(handler.type());
        return callback.filter(method -> isReadable(handler) && !isOpen)
                .map(method -> proposal.declaration(subject, handler, method))
                .orElseGet(() -> handler.declaration(subject.type()));
    }

    /**
     * Names that are none and types that do not exist are the compiler's to report, and a suspending function has a signature that
     * nobody wrote.
     */
    private static boolean isReadable(HandlerMethod handler) {
        return SourceVersion.isName(handler.name())
                && !MentionedKind.unresolved(handler.type())
                && !handler.isSuspending();
    }

    /** A call would be ambiguous besides a method of the same name with types that do not exist. */
    private static boolean isUnambiguous(HandlerClass subject, HandlerMethod handler) {
        return subject.handlers().stream()
                .noneMatch(other -> other.name().equals(handler.name()) && MentionedKind.unresolved(other.type()));
    }
}
