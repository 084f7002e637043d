package io.wsk.processor.report;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All report files of a project.
 *
 * @param files the files by class
 * @param notCompiled the classes among them without class files beside the report: the build has failed, or the class is gone
 */
public record CallbackSets(SortedMap<String, ReportFile> files, SortedSet<String> notCompiled) {
    /** {@return the reports of handler classes, sorted} */
    public List<HandlersReport> classes() {
        return only(HandlersReport.class);
    }

    /** {@return the reports of applications, sorted} */
    public List<ApplicationReport> applications() {
        return only(ApplicationReport.class);
    }

    /** {@return the classes that the processor found errors in} */
    public List<String> withErrors() {
        return files.values().stream()
                .filter(file -> file.diagnostics().stream().anyMatch(ReportedDiagnostic::isError))
                .map(ReportFile::className)
                .toList();
    }

    /** {@return those that have class files} */
    public CallbackSets compiled() {
        SortedMap<String, ReportFile> compiled = new TreeMap<>(files);
        compiled.keySet().removeIf(notCompiled::contains);
        return new CallbackSets(compiled, new TreeSet<>());
    }

    private <T extends ReportFile> List<T> only(Class<T> type) {
        return files.values().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
