package io.wsk.processor.plan;

import com.palantir.javapoet.ClassName;
import io.wsk.processor.scan.DispatchInterfaces;
import io.wsk.processor.scan.TakenNames;
import io.wsk.processor.validate.HandlerClassValidator;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/** What generated code finds at the place where it is put, beside the class that it is generated for. */
final class Surroundings {
    private final DispatchInterfaces interfaces;

    Surroundings(DispatchInterfaces interfaces) {
        this.interfaces = interfaces;
    }

    /** {@return the {@code Generated} annotation, if the module of the class reads it} */
    Optional<ClassName> generatedAnnotation(TypeElement origin) {
        return interfaces.find("javax.annotation.processing.Generated", origin).map(ClassName::get);
    }

    /**
     * {@return the names that mean another class in the generated one} In its package these are some of {@code java.lang}; in its
     * body those of the classes that are nested in its supertypes.
     */
    Set<String> namesToQualify(ClassName generated, TypeElement origin, Collection<TypeElement> supertypes) {
        String inPackage = generated.packageName().isEmpty() ? "" : generated.packageName() + ".";
        Set<String> names = new TreeSet<>();
        TakenNames.JAVA_LANG.stream()
                .filter(name -> interfaces.find(inPackage + name, origin).isPresent())
                .forEach(names::add);
        supertypes.forEach(type -> names.addAll(interfaces.nestedIn(type)));
        return names;
    }

    /**
     * {@return the warnings that the generated class would cause} A public one in a named module shows types of the runtime to
     * other modules. Whether these read the runtime the module decides with its own API, in {@code requires transitive}; a lint
     * about generated code would not help.
     */
    Set<String> suppressed(TypeElement origin, Collection<TypeElement> mentioned) {
        Set<String> warnings = new TreeSet<>();
        warnings.addAll(Deprecation.ofClass(origin));
        mentioned.forEach(type -> warnings.addAll(Deprecation.ofClass(type)));
        if (HandlerClassValidator.isPublic(origin)
                && interfaces.moduleOf(origin).isPresent()) {
            warnings.add("exports");
        }
        return warnings;
    }
}
