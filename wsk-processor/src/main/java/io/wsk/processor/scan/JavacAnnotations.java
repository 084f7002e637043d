package io.wsk.processor.scan;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Looks for annotations that do not exist in the source, because javac leaves them out of its elements. For javac only. */
final class JavacAnnotations {
    private final Trees trees;

    JavacAnnotations(ProcessingEnvironment environment) {
        this.trees = Trees.instance(environment);
    }

    boolean isAnyUnknown(ExecutableElement method) {
        TreePath path = trees.getPath(method);
        return path != null
                && path.getLeaf() instanceof MethodTree tree
                && tree.getModifiers().getAnnotations().stream().anyMatch(annotation -> isUnknown(path, annotation));
    }

    private boolean isUnknown(TreePath method, AnnotationTree annotation) {
        TypeMirror type =
                trees.getTypeMirror(new TreePath(new TreePath(method, annotation), annotation.getAnnotationType()));
        return type == null || type.getKind() == TypeKind.ERROR;
    }
}
