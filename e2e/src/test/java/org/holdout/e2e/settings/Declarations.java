package org.holdout.e2e.settings;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Reads settings from the sources of {@code @ConfigMapping} interfaces, whose comments are the only place that says what they are for. */
final class Declarations {

    private final Path source;
    private final DocTrees docs;
    private final CompilationUnitTree unit;
    private final Map<String, ClassTree> types = new HashMap<>();
    private final List<Setting> found = new ArrayList<>();

    private Declarations(Path source, DocTrees docs, CompilationUnitTree unit) {
        this.source = source;
        this.docs = docs;
        this.unit = unit;
    }

    /** The settings that one source file declares, in its order; none where it has no mapping. */
    static List<Setting> in(Path source) throws IOException {
        Declarations declarations = parse(source);
        declarations.read();
        return declarations.found;
    }

    private static Declarations parse(Path source) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, problem -> {}, List.of("-proc:none"), null, files.getJavaFileObjects(source));
            CompilationUnitTree unit = task.parse().iterator().next();
            return new Declarations(source, DocTrees.instance(task), unit);
        }
    }

    private void read() throws IOException {
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree tree) {
                collect(tree);
                var mapping = annotation(tree.getModifiers().getAnnotations(), "ConfigMapping");
                if (mapping.isPresent()) {
                    members(tree, value(mapping.get(), "prefix"));
                }
            }
        }
    }

    /** A group of settings that has a file of its own beside its user. */
    private void readGroup(Path group, String prefix) throws IOException {
        Declarations declarations = parse(group);
        for (Tree type : declarations.unit.getTypeDecls()) {
            if (type instanceof ClassTree tree) {
                declarations.collect(tree);
                declarations.members(tree, prefix);
            }
        }
        found.addAll(declarations.found);
    }

    private void collect(ClassTree type) {
        types.put(type.getSimpleName().toString(), type);
        type.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .forEach(this::collect);
    }

    private void members(ClassTree type, String prefix) throws IOException {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null) {
                member(method, prefix);
            }
        }
    }

    private void member(MethodTree method, String prefix) throws IOException {
        var annotations = method.getModifiers().getAnnotations();
        String own = annotation(annotations, "WithName")
                .map(named -> value(named, "value"))
                .orElseGet(() -> kebab(method.getName().toString()));
        String name = annotation(annotations, "WithParentName").isPresent() ? prefix : prefix + "." + own;
        String type = typeOf(method.getReturnType());
        boolean named = type.startsWith("Map<");
        if (named) {
            name += ".<name>";
            type = type.substring(type.indexOf(',') + 1, type.length() - 1).strip();
        }
        boolean optional = named || type.startsWith("Optional");
        String plain = type.startsWith("Optional<") ? type.substring(type.indexOf('<') + 1, type.length() - 1) : type;
        ClassTree nested = types.get(plain.substring(plain.lastIndexOf('.') + 1));
        if (nested != null && nested.getKind() == Tree.Kind.INTERFACE) {
            members(nested, name);
            return;
        }
        Path group = source.resolveSibling(plain + ".java");
        if (Files.exists(group) && Files.readString(group).contains("interface " + plain)) {
            readGroup(group, name);
            return;
        }
        String fallback = annotation(annotations, "WithDefault")
                .map(given -> value(given, "value"))
                .orElse(null);
        found.add(new Setting(name, typeName(plain, nested), fallback, optional, Bounds.of(method), meaning(method)));
    }

    /** Without the bounds that may stand in it. */
    private static String typeOf(Tree type) {
        return switch (type) {
            case ParameterizedTypeTree of ->
                of.getTypeArguments().stream()
                        .map(Declarations::typeOf)
                        .collect(Collectors.joining(",", of.getType() + "<", ">"));
            case AnnotatedTypeTree bound -> typeOf(bound.getUnderlyingType());
            default -> type.toString();
        };
    }

    private static String typeName(String type, ClassTree nested) {
        if (nested != null && nested.getKind() == Tree.Kind.ENUM) {
            return nested.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(constant -> "`" + ((VariableTree) constant).getName() + "`")
                    .collect(Collectors.joining(", "));
        }
        return switch (type) {
            case "int", "long", "Integer", "Long", "OptionalInt", "OptionalLong" -> "whole number";
            case "double", "float" -> "number";
            case "boolean" -> "`true` or `false`";
            case "String" -> "text";
            case "Duration", "Period" -> "duration";
            case "MemorySize" -> "size";
            case "URI", "URL" -> "address";
            case "Path" -> "path";
            case "ZoneId" -> "time zone";
            default ->
                type.startsWith("List<") || type.startsWith("Set<")
                        ? "list of " + typeName(type.substring(type.indexOf('<') + 1, type.length() - 1), null)
                        : kebab(type).replace('-', ' ');
        };
    }

    private String meaning(MethodTree method) {
        DocCommentTree comment = docs.getDocCommentTree(TreePath.getPath(unit, method));
        if (comment == null) {
            throw new IllegalStateException("Say what " + method.getName() + " is for, in a comment: "
                    + unit.getSourceFile().getName());
        }
        return comment.getFullBody().stream()
                .map(this::words)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String words(DocTree part) {
        return switch (part) {
            case com.sun.source.doctree.LiteralTree literal ->
                "`" + literal.getBody().getBody().strip() + "`";
            case LinkTree link ->
                link.getLabel().isEmpty()
                        ? "`" + reference(link.getReference().getSignature()) + "`"
                        : link.getLabel().stream().map(this::words).collect(Collectors.joining());
            case TextTree text -> text.getBody();
            case EntityTree entity -> entity.toString();
            default -> "";
        };
    }

    private static String reference(String signature) {
        String member = signature.startsWith("#") ? kebab(signature.substring(1)) : signature.replace('#', '.');
        return member.replaceAll("\\(.*\\)", "");
    }

    static Optional<AnnotationTree> annotation(List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .<AnnotationTree>map(one -> one)
                .filter(one -> one.getAnnotationType().toString().equals(name))
                .findFirst();
    }

    static String value(AnnotationTree annotation, String parameter) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(parameter)) {
                return literal(assignment.getExpression());
            }
        }
        return literal(annotation.getArguments().getFirst());
    }

    private static String literal(ExpressionTree expression) {
        return expression instanceof AssignmentTree assignment
                ? literal(assignment.getExpression())
                : expression instanceof LiteralTree literal
                        ? String.valueOf(literal.getValue())
                        : expression.toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-zA-Z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
