package org.holdout.e2e.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings that an application knows: what it declares, what its own file sets, and what it checks in production. */
final class Known {

    private static final Pattern CHECKED = Pattern.compile("\"((?:quarkus|holdout)\\.[a-z0-9.-]+[a-z0-9])\"");

    /** Of Quarkus and of Java, in every application. */
    private static final List<String> EVERYWHERE = List.of("java.tool.options", "quarkus.http.host");

    private final Set<String> names = new HashSet<>(EVERYWHERE);
    private final Set<String> asEnvironment = new HashSet<>();

    Known(Path root, String application) throws IOException {
        for (Setting setting : new SettingsPage(root).settings(application)) {
            names.add(setting.name());
        }
        var own = new Properties();
        try (Reader reader = Files.newBufferedReader(
                root.resolve(application).resolve("src/main/resources/application.properties"))) {
            own.load(reader);
        }
        own.stringPropertyNames().forEach(name -> names.add(name.replaceFirst("^%[a-z,]+\\.", "")));
        try (Stream<Path> sources = Files.walk(root.resolve(application).resolve("src/main/java"))) {
            for (Path source : sources.filter(file -> file.endsWith("ProductionCheck.java"))
                    .toList()) {
                CHECKED.matcher(Files.readString(source)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        // The keys database is told apart from the data database by a name in the middle.
        Set.copyOf(names).stream()
                .filter(name -> name.startsWith("quarkus.datasource.keys."))
                .forEach(name ->
                        names.addAll(List.of("quarkus.datasource.keys.jdbc.url", "quarkus.datasource.keys.username")));
        names.forEach(name -> asEnvironment.add(environment(name)));
    }

    boolean property(String name) {
        return names.contains(name);
    }

    boolean variable(String name) {
        return asEnvironment.contains(name);
    }

    /** As MicroProfile Config has it, 5.3.1. */
    private static String environment(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
