package io.wsk.processor.plan;

import com.palantir.javapoet.ClassName;
import io.wsk.processor.model.DispatchModel;
import io.wsk.processor.model.MaskModel;
import io.wsk.processor.model.MaskModel.Flag;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written if two classes claim the same table name: a table that the users of either can be compiled with, so that
 * the clash stays one error. It calls nobody.
 */
public final class SharedTable {
    private SharedTable() {}

    /** {@return a table in place of both} */
    public static DispatchModel of(DispatchModel first, DispatchModel second) {
        return new DispatchModel(
                first.origin(),
                first.table(),
                first.isPublic() || second.isPublic(),
                ClassName.OBJECT,
                Stream.concat(first.interfaces().stream(), second.interfaces().stream())
                        .distinct()
                        .toList(),
                masks(first, second),
                List.of(),
                false,
                Optional.empty(),
                List.of(),
                first.suppressed(),
                first.generatedAnnotation(),
                first.qualifiedNames());
    }

    private static List<MaskModel> masks(DispatchModel first, DispatchModel second) {
        Map<String, MaskModel> masks = new LinkedHashMap<>();
        Stream.concat(first.masks().stream(), second.masks().stream())
                .forEach(mask -> masks.merge(mask.constant(), mask, SharedTable::union));
        return List.copyOf(masks.values());
    }

    private static MaskModel union(MaskModel first, MaskModel second) {
        List<Flag> flags = Stream.concat(first.flags().stream(), second.flags().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Flag::value))
                .toList();
        return new MaskModel(first.constant(), first.getter(), first.meaning(), flags);
    }
}
