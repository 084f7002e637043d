package io.wsk.processor.fuzz;

import java.util.List;

/**
 * Sources that belong together and have a package of their own, so that many subjects can share a compilation.
 *
 * @param name the name of the package
 * @param origin where it comes from
 * @param files the files
 */
record Subject(String name, String origin, List<File> files) {
    /**
     * A source file.
     *
     * @param path where it lies below the source root
     * @param text what it says
     */
    record File(String path, String text) {}

    /** {@return a subject of one class} */
    static Subject of(String name, String text) {
        return new Subject(name, "written", List.of(new File(name + "/Source.java", text)));
    }

    /** {@return the files of all of them} */
    static List<File> filesOf(List<Subject> subjects) {
        return subjects.stream().flatMap(subject -> subject.files().stream()).toList();
    }

    /** {@return the subject with other files} */
    Subject with(List<File> others) {
        return new Subject(name, origin, List.copyOf(others));
    }

    /** {@return whether the file is one of this subject, or was generated for it} */
    boolean owns(String path) {
        return path.startsWith(name + "/");
    }

    /** {@return the sources as one text} */
    String text() {
        StringBuilder text = new StringBuilder("// " + name + ": " + origin + "\n");
        files.forEach(file -> text.append("// ")
                .append(file.path())
                .append('\n')
                .append(file.text().stripTrailing())
                .append('\n'));
        return text.toString();
    }
}
