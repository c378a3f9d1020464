package org.holdout.e2e.settings;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a setting's value is held to at the start, by constraints on its declaration or on what its list holds. */
final class Bounds {

    private static final Map<String, String> UNITS =
            Map.of("days", "D", "hours", "H", "minutes", "M", "seconds", "s", "millis", "ms");

    private Bounds() {}

    /** In words such as {@code 1 to 100}, {@code 1s or more}, {@code at most 1D}; empty where there are none. */
    static String of(MethodTree method) {
        List<AnnotationTree> constraints = new ArrayList<>(method.getModifiers().getAnnotations());
        collect(method.getReturnType(), constraints);
        Optional<String> least = bound(constraints, "Min");
        Optional<String> most = bound(constraints, "Max");
        if (least.isPresent() && most.isPresent()) {
            return least.get() + " to " + most.get();
        }
        return least.map(value -> value + " or more")
                .or(() -> most.map(value -> "at most " + value))
                .orElse("");
    }

    private static void collect(Tree type, List<AnnotationTree> constraints) {
        if (type instanceof ParameterizedTypeTree of) {
            of.getTypeArguments().forEach(argument -> collect(argument, constraints));
        } else if (type instanceof AnnotatedTypeTree bound) {
            constraints.addAll(bound.getAnnotations());
        }
    }

    private static Optional<String> bound(List<AnnotationTree> constraints, String side) {
        return Declarations.annotation(constraints, side)
                .or(() -> Declarations.annotation(constraints, "Decimal" + side))
                .map(plain -> Declarations.value(plain, "value"))
                .or(() ->
                        Declarations.annotation(constraints, "Duration" + side).map(Bounds::duration));
    }

    /** As an operator writes it: {@code 1D} for {@code days = 1}; 0 where nothing is said. */
    private static String duration(AnnotationTree constraint) {
        String parts = constraint.getArguments().stream().map(Bounds::part).collect(Collectors.joining());
        return parts.isEmpty() ? "0" : parts;
    }

    private static String part(ExpressionTree argument) {
        AssignmentTree part = (AssignmentTree) argument;
        return part.getExpression() + UNITS.get(part.getVariable().toString());
    }
}
