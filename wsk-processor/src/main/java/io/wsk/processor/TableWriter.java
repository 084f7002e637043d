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
import java.util.HashMap;
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
    private final Map<ClassName, HandlerClass> owners = new HashMap<>();

    TableWriter(Filer filer, CompiledTypes compiled, DiagnosticReport report, FaultBarrier barrier) {
        this.filer = filer;
        this.compiled = compiled;
        this.report = report;
        this.barrier = barrier;
    }

    /** Adds the table of a class. Of two that claim a name, the one that has chosen it is to blame. */
    void add(HandlerClass type, DispatchModel table) {
        ClassName name = table.table();
        HandlerClass owner = owners.putIfAbsent(name, type);
        if (compiled.contains(name.canonicalName())) {
            reportTaken(type, "a class of " + packageName(name));
        } else if (owner == null) {
            tables.put(name, table);
        } else if (hasChosen(owner) && !hasChosen(type)) {
            reportTaken(owner, tableOf(type));
            owners.put(name, type);
            tables.merge(name, table, SharedTable::of);
        } else {
            reportTaken(type, tableOf(owner));
            tables.merge(name, table, SharedTable::of);
        }
    }

    private static boolean hasChosen(HandlerClass type) {
        return type.declaration().filter(table -> !table.name().isEmpty()).isPresent();
    }

    private static String tableOf(HandlerClass type) {
        return "the table of " + ClassName.get(type.type()).canonicalName();
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
        report.add(
                Rule.TABLE_NAME_TAKEN,
                type.type(),
                position,
                type.table().simpleName(),
                owner,
                type.declarationNamed(free));
    }

    private static String packageName(ClassName table) {
        return table.packageName().isEmpty() ? "the unnamed package" : "package " + table.packageName();
    }
}
