package io.wsk.processor;

import com.palantir.javapoet.ClassName;
import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.model.ApplicationClass;
import io.wsk.processor.model.ApplicationModel;
import io.wsk.processor.model.DispatchModel;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.plan.SharedTable;
import io.wsk.processor.render.ApplicationRenderer;
import io.wsk.processor.render.DispatchTableRenderer;
import io.wsk.processor.scan.ApplicationScanner;
import io.wsk.processor.scan.HandlerScanner;
import io.wsk.processor.scan.TakenNames;
import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;

/** Writes what is generated in a round, after making sure that no two classes have the same name. */
final class SourceWriter {
    private final TakenNames taken;
    private final Filer filer;
    private final DiagnosticReport report;
    private final FaultBarrier barrier;
    private final DispatchTableRenderer tableRenderer = new DispatchTableRenderer();
    private final ApplicationRenderer clientRenderer = new ApplicationRenderer();
    private final Map<ClassName, DispatchModel> tables = new TreeMap<>();
    private final Map<ClassName, HandlerClass> owners = new HashMap<>();
    private final Map<ClassName, ApplicationModel> clients = new TreeMap<>();
    private final Map<ClassName, ApplicationClass> applications = new TreeMap<>();

    SourceWriter(TakenNames taken, Filer filer, DiagnosticReport report, FaultBarrier barrier) {
        this.taken = taken;
        this.filer = filer;
        this.report = report;
        this.barrier = barrier;
    }

    /** Adds the table of a class. Of two that claim a name, the one that has chosen it is to blame. */
    void add(HandlerClass type, DispatchModel table) {
        ClassName name = table.table();
        HandlerClass owner = owners.putIfAbsent(name, type);
        claimed(type).ifPresent(claim -> taken.ownerOf(claim).ifPresent(found -> reportTaken(type, claim, found)));
        if (owner == null) {
            tables.put(name, table);
        } else if (hasChosen(owner) && !hasChosen(type)) {
            reportTaken(owner, name, tableOf(type));
            owners.put(name, type);
            tables.merge(name, table, SharedTable::of);
        } else {
            reportTaken(type, name, tableOf(owner));
            tables.merge(name, table, SharedTable::of);
        }
    }

    private Optional<ClassName> claimed(HandlerClass type) {
        return type.declaration()
                .flatMap(table -> taken.claimed(type.type(), table.name()))
                .or(() -> taken.claimed(type.type(), HandlerScanner.defaultTableName(type.type())));
    }

    private static boolean hasChosen(HandlerClass type) {
        return type.declaration().filter(table -> !table.name().isEmpty()).isPresent();
    }

    private static String tableOf(HandlerClass type) {
        return "the table of " + ClassName.get(type.type()).canonicalName();
    }

    /** Adds the client of an application. */
    void add(ApplicationClass application, ApplicationModel client) {
        taken.claimed(application.type(), application.name())
                .or(() -> taken.claimed(application.type(), ApplicationScanner.defaultClientName(application.type())))
                .ifPresent(claim -> taken.ownerOf(claim).ifPresent(found -> reportTaken(application, claim, found)));
        ApplicationModel other = clients.get(client.name());
        if (other != null) {
            reportTaken(application, client.name(), clientOf(other));
            clients.put(client.name(), other.with(client));
        } else {
            clients.put(client.name(), client);
            applications.put(client.name(), application);
        }
    }

    /** On some file systems the class file of one would replace that of the other. */
    private void checkCase() {
        Map<String, ClassName> known = new TreeMap<>();
        Map<ClassName, TypeElement> origins = new TreeMap<>();
        tables.forEach((name, table) -> origins.put(name, table.origin()));
        clients.forEach((name, client) -> origins.put(name, client.origin()));
        origins.forEach((name, origin) -> {
            ClassName other = known.putIfAbsent(name.canonicalName().toLowerCase(Locale.ROOT), name);
            if (other != null) {
                report.add(
                        Rule.NAME_DIFFERS_IN_CASE,
                        origin,
                        Position.of(origin),
                        ownerOf(name),
                        ownerOf(other),
                        renamed(name, origin));
            }
        });
    }

    private String ownerOf(ClassName name) {
        DispatchModel table = tables.get(name);
        ApplicationModel client = clients.get(name);
        return name.simpleName()
                + (client == null ? table == null ? "" : ", " + tableOf(table) : ", " + clientOf(client));
    }

    private String renamed(ClassName name, TypeElement origin) {
        ApplicationClass application = applications.get(name);
        return application == null
                ? "@WskDispatchTable(name = \"%s\")".formatted(free(origin, "Table"))
                : application.declaration(free(origin, "Application"));
    }

    /** Writes what has been added, each class with the one that it is generated for as the only originating element. */
    void writeAll(RoundMemory memory) {
        checkCase();
        tables.forEach((name, table) ->
                write(name, table.origin(), () -> tableRenderer.render(table), Rule.TABLE_NAME_TAKEN, memory));
        applications.forEach((name, application) -> {
            DispatchModel table = tables.get(name);
            if (table != null) {
                reportTaken(application, name, tableOf(table));
            }
        });
        clients.forEach((name, client) -> {
            if (!tables.containsKey(name)) {
                write(name, client.origin(), () -> clientRenderer.render(client), Rule.CLIENT_NAME_TAKEN, memory);
            }
        });
    }

    /** A compiler may find the class files of the last build before it asks whether these are to be written again: ecj does. */
    private void write(ClassName name, TypeElement origin, Supplier<String> text, Rule ifTaken, RoundMemory memory) {
        barrier.run(origin, () -> {
            String rendered = text.get();
            try (Writer out =
                    filer.createSourceFile(name.canonicalName(), origin).openWriter()) {
                out.write(rendered);
            } catch (FilerException e) {
                report.add(
                        ifTaken,
                        origin,
                        Position.of(origin),
                        name.simpleName(),
                        "a class that the compiler has found already, such as that of an earlier build",
                        "delete what was generated and compiled before, or keep it off the class path");
                return;
            }
            memory.noteWritten(name.canonicalName());
        });
    }

    private void reportTaken(HandlerClass type, ClassName name, String owner) {
        Position position = type.declaration()
                .map(table -> Position.of(type.type(), table.mirror(), table.nameValue()))
                .orElseGet(() -> Position.of(type.type()));
        report.add(
                Rule.TABLE_NAME_TAKEN,
                type.type(),
                position,
                name.simpleName(),
                owner,
                type.declarationNamed(free(type.type(), "Table")));
    }

    private void reportTaken(ApplicationClass application, ClassName name, String owner) {
        report.add(
                Rule.CLIENT_NAME_TAKEN,
                application.type(),
                Position.of(application.type(), application.mirror(), "name"),
                name.simpleName(),
                owner,
                application.declaration(free(application.type(), "Application")));
    }

    private static String tableOf(DispatchModel table) {
        return "the table of " + ClassName.get(table.origin()).canonicalName();
    }

    private static String clientOf(ApplicationModel client) {
        return "the client of " + ClassName.get(client.origin()).canonicalName();
    }

    private String free(TypeElement type, String suffix) {
        ClassName name = ClassName.get(type);
        String free = String.join("", name.simpleNames()) + suffix;
        while (taken.ownerOf(ClassName.get(name.packageName(), free)).isPresent()) {
            free += suffix;
        }
        return free;
    }
}
