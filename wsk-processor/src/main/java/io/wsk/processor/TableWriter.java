package io.wsk.processor;

import com.palantir.javapoet.ClassName;
import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.model.DispatchModel;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.plan.SharedTable;
import io.wsk.processor.render.DispatchTableRenderer;
import io.wsk.processor.scan.CompiledTypes;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Filer;

/** Writes the tables of a round, after making sure that no two of them have the same name. */
final class TableWriter {
    private final Filer filer;
    private final CompiledTypes compiled;
    private final DiagnosticReport report;
    private final FaultBarrier barrier;
    private final DispatchTableRenderer renderer = new DispatchTableRenderer();
    private final Map<ClassName, DispatchModel> tables = new TreeMap<>();

    TableWriter(Filer filer, CompiledTypes compiled, DiagnosticReport report, FaultBarrier barrier) {
        this.filer = filer;
        this.compiled = compiled;
        this.report = report;
        this.barrier = barrier;
    }

    /** Adds the table of a class. */
    void add(HandlerClass type, DispatchModel table) {
        DispatchModel other = tables.get(table.table());
        if (other != null) {
            reportTaken(type, "the table of " + ClassName.get(other.origin()).canonicalName());
            tables.put(table.table(), SharedTable.of(other, table));
        } else if (compiled.contains(table.table().canonicalName())) {
            reportTaken(type, "a class of " + packageName(table.table()));
        } else {
            tables.put(table.table(), table);
        }
    }

    /** Writes what has been added, each table with its handler class as the only originating element. */
    void writeAll(RoundMemory memory) {
        tables.values().forEach(table -> barrier.run(table.origin(), () -> write(table, memory)));
    }

    private void write(DispatchModel table, RoundMemory memory) throws IOException {
        String text = renderer.render(table);
        String name = table.table().canonicalName();
        try (Writer out = filer.createSourceFile(name, table.origin()).openWriter()) {
            out.write(text);
        }
        memory.noteWritten(name);
    }

    private void reportTaken(HandlerClass type, String owner) {
        String free = String.join("", ClassName.get(type.type()).simpleNames()) + "Table";
        Position position = type.declaration()
                .map(table -> Position.of(type.type(), table.mirror(), table.nameValue()))
                .orElseGet(() -> Position.of(type.type()));
        report.add(Rule.TABLE_NAME_TAKEN, type.type(), position, type.table().simpleName(), owner, free);
    }

    private static String packageName(ClassName table) {
        return table.packageName().isEmpty() ? "the unnamed package" : "package " + table.packageName();
    }
}
