package io.wsk.processor.plan;

import com.palantir.javapoet.TypeName;
import io.wsk.annotations.WskCategory;
import io.wsk.processor.model.ApplicationClass;
import io.wsk.processor.model.ApplicationMember;
import io.wsk.processor.model.ApplicationModel;
import io.wsk.processor.model.ApplicationModel.Opening;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MaskModel;
import io.wsk.processor.model.TableKind;
import io.wsk.processor.scan.DispatchInterfaces;
import io.wsk.processor.validate.CategoryInference;
import io.wsk.processor.validate.CategoryValidator;
import io.wsk.processor.validate.HandlerClassValidator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * Decides what the client of an application contains, also of one with mistakes: whoever uses it can be compiled, so that
 * one mistake stays one error.
 */
public final class ApplicationPlanner {
    /** Those of which the client can open sockets. */
    private static final List<WskCategory> OPENED =
            List.of(WskCategory.LISTEN, WskCategory.CONNECTION, WskCategory.DATAGRAM, WskCategory.STREAM);

    private static final Comparator<Opening> ORDER = Comparator.comparing(Opening::category)
            .thenComparing(opening -> opening.context().toString());

    private final DispatchInterfaces interfaces;
    private final ContextType contexts;
    private final Surroundings surroundings;

    /** {@return a planner for one round} */
    public ApplicationPlanner(DispatchInterfaces interfaces, ContextType contexts) {
        this.interfaces = interfaces;
        this.contexts = contexts;
        this.surroundings = new Surroundings(interfaces);
    }

    /** {@return the client of an application} */
    public ApplicationModel plan(ApplicationClass application, List<ApplicationMember> members) {
        TypeElement origin = application.type();
        return new ApplicationModel(
                origin,
                application.client(),
                HandlerClassValidator.isPublic(origin),
                interfaces.find("io.wsk.runtime.WskClient", origin).isPresent(),
                members.stream()
                        .flatMap(member -> member.handlers().stream())
                        .anyMatch(ApplicationPlanner::needsExecutor),
                statics(origin, members),
                openings(members),
                surroundings.suppressed(
                        origin, members.stream().map(ApplicationMember::type).toList()),
                surroundings.generatedAnnotation(origin),
                surroundings.namesToQualify(application.client(), origin, List.of()));
    }

    /** A class that wants an executor without being allowed to gets none. */
    private static boolean needsExecutor(HandlerClass type) {
        return type.runsOnExecutor()
                && CategoryInference.of(type).implemented().stream().anyMatch(CategoryValidator::mayLeaveLoop);
    }

    private MaskModel statics(TypeElement origin, List<ApplicationMember> members) {
        List<HandlerMethod> handlers = members.stream()
                .flatMap(member -> member.handlers().stream())
                .flatMap(type -> type.handlers().stream())
                .filter(handler -> !handler.event().isOfExtension())
                .toList();
        FlagNames names = FlagNames.of(origin, handlers, interfaces);
        return new MaskModel(
                "STATIC_EVENT_MASK",
                "",
                "The events that are always on, for all sockets",
                members.stream()
                        .flatMap(member -> member.staticFlags().stream())
                        .distinct()
                        .sorted()
                        .map(names::flag)
                        .toList());
    }

    /** Two classes that cannot be named look the same. */
    private List<Opening> openings(List<ApplicationMember> members) {
        Map<String, Opening> openings = new TreeMap<>();
        members.forEach(member -> openingsOf(member)
                .forEach(opening -> openings.putIfAbsent(opening.category() + " " + opening.context(), opening)));
        return openings.values().stream().sorted(ORDER).toList();
    }

    private Stream<Opening> openingsOf(ApplicationMember member) {
        TypeName context = contexts.nameOf(member.type());
        boolean isPublic = HandlerClassValidator.isPublic(member.type());
        return categories(member).stream()
                .map(category -> new Opening(
                        category,
                        context,
                        isPublic,
                        member.handlers().filter(type -> member.hasTable()).map(HandlerClass::table)));
    }

    /** Somebody may open a socket with a class that turns out to have no handlers. */
    private static Set<WskCategory> categories(ApplicationMember member) {
        return member.handlers()
                .map(type -> CategoryInference.of(type).implemented().stream()
                        .map(TableKind::category)
                        .filter(OPENED::contains)
                        .collect(Collectors.toSet()))
                .orElse(Set.copyOf(OPENED));
    }
}
