package io.wsk.processor.report;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.report.SourcePosition.Place;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Asks javac's syntax trees, which are in the module {@code jdk.compiler}. What it does not find it does without,
 * and whatever the trees throw costs a line number, not the build.
 */
final class TreeLocator implements SourceLocator {
    private final Trees trees;
    private final Elements elements;

    private TreeLocator(Trees trees, Elements elements) {
        this.trees = trees;
        this.elements = elements;
    }

    /** {@return a locator for javac; others are refused with {@link IllegalArgumentException}} */
    static SourceLocator of(ProcessingEnvironment environment) {
        return new TreeLocator(Trees.instance(environment), environment.getElementUtils());
    }

    @Override
    public Optional<Place> locate(Position position) {
        try {
            return paths(position)
                    .flatMap(path -> locate(path, position.element(), isElement(path, position)).stream())
                    .findFirst();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The most exact path that the compiler gives comes first. */
    private Stream<TreePath> paths(Position position) {
        Element element = position.element();
        Stream<@Nullable TreePath> value = position.annotation().stream()
                .flatMap(annotation ->
                        position.value().stream().map(written -> trees.getPath(element, annotation, written)));
        Stream<@Nullable TreePath> annotation =
                position.annotation().stream().map(mirror -> trees.getPath(element, mirror));
        return Stream.concat(Stream.concat(value, annotation), Stream.ofNullable(trees.getPath(element)))
                .flatMap(Stream::ofNullable);
    }

    private boolean isElement(TreePath path, Position position) {
        return trees.getElement(path) == position.element();
    }

    private Optional<Place> locate(TreePath path, Element element, boolean isElement) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
        if (start < 0) {
            return Optional.empty();
        }
        long offset = isElement ? pointOf(unit, element, (int) start) : start;
        return Optional.of(
                new Place(fileOf(unit, element), (int) unit.getLineMap().getLineNumber(offset), (int)
                        unit.getLineMap().getColumnNumber(offset)));
    }

    private static long pointOf(CompilationUnitTree unit, Element element, int start) {
        try {
            String source = unit.getSourceFile().getCharContent(true).toString();
            return DeclarationPoint.find(source, start, element).orElse(start);
        } catch (IOException e) {
            return start;
        }
    }

    /** The package and the file, not the whole path: that depends on the machine. */
    private String fileOf(CompilationUnitTree unit, Element element) {
        String path = unit.getSourceFile().getName().replace('\\', '/');
        String folder =
                elements.getPackageOf(element).getQualifiedName().toString().replace('.', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
