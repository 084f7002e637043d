package io.wsk.processor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A project that violates every rule once, with users of each table: the diagnostic cases that have a single error. */
final class EveryMistake {
    private static final int ID = "WSK000".length();

    private EveryMistake() {}

    /** {@return the sources, each in a package of its own, with their markers} */
    static DiagnosticCase asOneProject() {
        List<Source> project = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DiagnosticCase each : DiagnosticCase.all()) {
            if (each.sources().size() == 1 && isSingleError(each.expectations())) {
                String id = each.toString().substring(0, ID);
                if (ids.add(id)) {
                    project.add(moved(each.sources().get(0), id.toLowerCase(Locale.ROOT)));
                }
            }
        }
        return new DiagnosticCase(Path.of("every-mistake"), project);
    }

    private static boolean isSingleError(List<Expectation> expectations) {
        return expectations.size() == 1
                && expectations.get(0).kind().equals("ERROR")
                && !expectations.get(0).isByCompiler();
    }

    private static Source moved(Source source, String newPackage) {
        return new Source(
                newPackage + "/" + source.fileName(), source.text().replaceAll("\\bcases(?=[.;])", newPackage));
    }
}
