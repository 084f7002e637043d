package io.wsk.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A class with a {@code WskApplication} annotation.
 *
 * @param type the class
 * @param mirror the annotation
 * @param name the chosen simple name of the generated class, empty for the default
 * @param client the name of the generated class
 * @param members what the annotation lists, in source order
 */
public record ApplicationClass(
        TypeElement type, AnnotationMirror mirror, String name, ClassName client, List<Member> members) {
    /**
     * A class that is listed.
     *
     * @param value where it is written
     * @param type what it names; empty for a class that does not exist (yet)
     */
    public record Member(AnnotationValue value, Optional<TypeMirror> type) {}

    /** {@return the annotation as it would be written with these classes} */
    public String declaration(Stream<String> classes) {
        return declaration(classes, name);
    }

    /** {@return the annotation as it would be written with this name for the client} */
    public String declaration(String newName) {
        return declaration(classes(), newName);
    }

    /** {@return the names of the classes that are listed} */
    public Stream<String> classes() {
        return members.stream().flatMap(member -> member.type().stream()).map(TypeText::of);
    }

    private static String declaration(Stream<String> classes, String name) {
        String list = classes.map(each -> each + ".class").collect(Collectors.joining(", ", "{", "}"));
        return name.isEmpty()
                ? "@WskApplication(" + list + ")"
                : "@WskApplication(value = " + list + ", name = \"" + name + "\")";
    }
}
