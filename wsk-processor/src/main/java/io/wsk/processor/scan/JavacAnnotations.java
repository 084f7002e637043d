package io.wsk.processor.scan;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Looks for annotations that do not exist in the source, because javac leaves them out of its elements. For javac only. */
final class JavacAnnotations {
    private final Trees trees;

    JavacAnnotations(ProcessingEnvironment environment) {
        this.trees = Trees.instance(environment);
    }

    /** {@return whether there is an unknown annotation with such a simple name on a method that the class declares} */
    boolean isAnyUnknown(TypeElement type, String start) {
        ClassTree tree = trees.getTree(type);
        return tree != null
                && tree.getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(MethodTree.class::cast)
                        .flatMap(method -> method.getModifiers().getAnnotations().stream())
                        .anyMatch(annotation -> nameOf(annotation).startsWith(start) && isUnknown(type, annotation));
    }

    private static String nameOf(AnnotationTree annotation) {
        Tree type = annotation.getAnnotationType();
        if (type instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        return type instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
    }

    /** The path from its class is enough for javac to know what the name can see. */
    private boolean isUnknown(TypeElement type, AnnotationTree annotation) {
        TreePath inClass = new TreePath(trees.getPath(type), annotation);
        TypeMirror found = trees.getTypeMirror(new TreePath(inClass, annotation.getAnnotationType()));
        return found == null || found.getKind() == TypeKind.ERROR;
    }
}
