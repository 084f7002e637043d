package io.wsk.processor.fuzz;

import io.wsk.processor.fuzz.Fault.Kind;
import io.wsk.processor.fuzz.Outcome.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles tables after the fact, as ordinary sources and together with code that uses them: those of all subjects that the
 * compiler has nothing against. Whatever the processor has to say about a class, its table must compile.
 */
final class TableCompilation {
    private final BatchCompiler compiler;
    private final Answer answer;

    TableCompilation(BatchCompiler compiler, Answer answer) {
        this.compiler = compiler;
        this.answer = answer;
    }

    /** {@return what is wrong with them} */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        List<Subject.File> sources = new ArrayList<>(Subject.filesOf(answer.clean()));
        Map<String, String> tables = new HashMap<>();
        answer.outcome().generated().forEach((path, text) -> {
            if (answer.clean().stream().anyMatch(subject -> subject.owns(path))) {
                tables.put(path, text);
                sources.add(new Subject.File(path, text));
            }
        });
        answer.witness().tables().stream()
                .filter(tables::containsKey)
                .map(TableCompilation::userOf)
                .forEach(sources::add);
        Outcome outcome = compiler.compile(sources, List.of());
        if (!outcome.failure().isEmpty()) {
            return List.of(new Fault(Kind.CRASH, "", outcome.failure()));
        }
        for (Said said : outcome.said()) {
            boolean isTable = tables.containsKey(said.file());
            if ((said.isError() || isTable) && compiler.isMeant(said) && (isTable || isNew(said))) {
                String subject = said.file().replaceFirst("/.*", "");
                faults.add(new Fault(Kind.BAD_TABLE, subject, said + "\n" + tables.getOrDefault(said.file(), "")));
            }
        }
        return faults;
    }

    /** Compilers do not find all errors of one class after those of others. */
    private boolean isNew(Said said) {
        return answer.clean().stream()
                .filter(subject -> subject.owns(said.file()))
                .allMatch(subject -> compiler.compile(subject.files(), List.of(new Bystander()))
                        .success());
    }

    private static Subject.File userOf(String table) {
        int slash = table.lastIndexOf('/');
        String name = table.substring(slash + 1).replace(".java", "");
        String packageName = table.substring(0, slash).replace('/', '.');
        return new Subject.File(
                table.substring(0, slash) + "/UserOf" + name + ".java",
                "package %s; class UserOf%2$s { final %2$s table = %2$s.TABLE; }".formatted(packageName, name));
    }
}
