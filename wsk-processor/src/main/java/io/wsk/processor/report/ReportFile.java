package io.wsk.processor.report;

import java.util.List;

/** What one report file says: about a handler class, or about an application. */
public sealed interface ReportFile permits ApplicationReport, HandlersReport {
    /** The version of the format. */
    int FORMAT = 1;

    /** The folder of the files, in class folders and jars. */
    String FOLDER = "META-INF/wsk/";

    /** What their names end with. */
    String SUFFIX = ".json";

    /** {@return the binary name of the class that the file is about} */
    String className();

    /** {@return the name of the class that was generated from it} */
    String generated();

    /** {@return where the class is} */
    SourcePosition position();

    /** {@return what the processor had to say about it, sorted} */
    List<ReportedDiagnostic> diagnostics();
}
