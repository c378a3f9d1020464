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

/** The settings that an application knows: what it declares, what its own file sets, what it refuses in production, and what it reads of Quarkus' own. */
final class Known {

    /** Of Quarkus and of Java, in every application. */
    private static final List<String> EVERYWHERE = List.of("java.tool.options", "quarkus.http.host");

    private final Set<String> names = new HashSet<>(EVERYWHERE);
    private final Set<String> asEnvironment = new HashSet<>();

    Known(Path root, String application) throws IOException {
        SettingsPage page = new SettingsPage(root);
        for (Setting setting : page.ofApplication(application)) {
            names.add(setting.name());
        }
        var own = new Properties();
        try (Reader reader = Files.newBufferedReader(
                root.resolve(application).resolve("src/main/resources/application.properties"))) {
            own.load(reader);
        }
        own.stringPropertyNames().forEach(name -> names.add(name.replaceFirst("^%[a-z,]+\\.", "")));
        names.addAll(page.refused(application));
        names.addAll(QuarkusSettings.of(application));
        names.forEach(name -> asEnvironment.add(environment(name)));
    }

    boolean property(String name) {
        return names.contains(name);
    }

    boolean variable(String name) {
        return asEnvironment.contains(name);
    }

    /** As MicroProfile Config has it, 5.3.1. */
    static String environment(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
