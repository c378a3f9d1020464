package org.holdout.e2e.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is refused in production: settings whose names stand in what a module registers as {@code Refusals}, or in the checks that those call. */
final class Refused {

    private static final String REGISTERED = "META-INF/services/org.holdout.start.Refusals";
    private static final Pattern NAME = Pattern.compile("\"((?:quarkus|holdout|kafka)\\.[a-z0-9.-]+)\"");
    private static final Pattern CHECK = Pattern.compile("\\b([A-Z]\\w*Check)\\b");

    private final Path sources;
    private final Path resources;

    Refused(Path root, String module) {
        sources = root.resolve(module).resolve("src/main/java");
        resources = root.resolve(module).resolve("src/main/resources");
    }

    /** Its classes that may refuse a start. */
    List<String> registered() throws IOException {
        Path file = resources.resolve(REGISTERED);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    SortedSet<String> settings() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (String type : registered()) {
            names.addAll(settings(type));
        }
        return names;
    }

    /** Those that one of the registered classes may refuse. {@code holdout.mode} is not one of them: it says which mode it is. */
    SortedSet<String> settings(String type) throws IOException {
        Path source = sources.resolve(type.replace('.', '/') + ".java");
        String text = Files.readString(source);
        List<String> texts = new ArrayList<>(List.of(text));
        for (String check :
                CHECK.matcher(text).results().map(found -> found.group(1)).toList()) {
            Path beside = source.resolveSibling(check + ".java");
            if (Files.exists(beside)) {
                texts.add(Files.readString(beside));
            }
        }
        SortedSet<String> names = new TreeSet<>();
        texts.forEach(each -> NAME.matcher(each).results().forEach(found -> names.add(found.group(1))));
        names.remove("holdout.mode");
        return names;
    }
}
