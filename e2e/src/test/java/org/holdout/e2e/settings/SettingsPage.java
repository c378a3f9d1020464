package org.holdout.e2e.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of settings, drawn from their declarations and from each application's {@code application.properties}. */
final class SettingsPage {

    static final List<String> APPLICATIONS =
            List.of("guide-service", "request-service", "comparison-service", "gateway", "portal");
    private static final List<String> SERVICES = APPLICATIONS.subList(0, 3);
    private static final Pattern PROPERTY = Pattern.compile("\"((?:quarkus|holdout|kafka)[a-z0-9.-]+)\"");
    private static final String HEAD = """
            # Settings

            Drawn from the declarations (`@ConfigMapping`) and the applications' `application.properties`; a test says when it is out of date, and
            `./mvnw -pl e2e test -Dtest=SettingsPageTest -Dholdout.settings.rewrite=true` draws it anew. Settings of Quarkus itself are in its own guides.

            A setting is given by environment (`holdout.mail.smtp.host` is `HOLDOUT_MAIL_SMTP_HOST`), by `-D` or by
            `config/application.properties` beside the application. Durations are written `30s`, `15M`, `3D` or as ISO 8601, sizes `20M`.
            **Needed** means: without it the application does not start. `holdout.mode` is `production` unless it says `local`; in production what is
            named under *Checked in production* must be safe, or the application refuses to start and names it.
            """;

    private final Path root;

    SettingsPage(Path root) {
        this.root = root;
    }

    String draw() throws IOException {
        var page = new StringBuilder(HEAD);
        for (String application : APPLICATIONS) {
            page.append("\n## ").append(application).append("\n\n");
            table(page, settings(application));
            List<String> checked = checkedInProduction(application);
            page.append("\nChecked in production: ")
                    .append(checked.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        page.append("\n## Events, in each of ")
                .append(String.join(", ", SERVICES))
                .append("\n\n");
        table(page, declared("outbox"));
        page.append("\n## The audit log, in each of ")
                .append(String.join(", ", SERVICES))
                .append("\n\n");
        table(page, declared("operations"));
        page.append("\n## Calls to entered addresses, in request-service and comparison-service\n\n");
        table(page, declared("guard"));
        page.append("\n## Traces, in each application\n\n");
        table(page, declared("tracing"));
        page.append("\n## Checks before a start, in each application\n\n");
        table(page, declared("start"));
        return page.toString();
    }

    List<Setting> settings(String application) throws IOException {
        Properties given = properties(application);
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (Setting setting : declared(application)) {
            String value = given.getProperty(setting.name());
            settings.put(setting.name(), value == null ? setting : setting.withFallback(value));
        }
        return new ArrayList<>(settings.values());
    }

    private List<Setting> declared(String module) throws IOException {
        List<Setting> settings = new ArrayList<>();
        for (Path source : sources(module, "@ConfigMapping(")) {
            settings.addAll(Declarations.in(source));
        }
        settings.sort(Comparator.comparing(Setting::name));
        return settings;
    }

    private List<String> checkedInProduction(String application) throws IOException {
        var names = new TreeSet<String>();
        for (Path source : sources(application, "holdout.mode")) {
            PROPERTY.matcher(Files.readString(source)).results().forEach(found -> names.add(found.group(1)));
        }
        names.remove("holdout.mode");
        return List.copyOf(names);
    }

    private List<Path> sources(String module, String containing) throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                if (Files.readString(file).contains(containing)) {
                    sources.add(file);
                }
            }
        }
        return sources;
    }

    private Properties properties(String application) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(
                root.resolve(application).resolve("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static void table(StringBuilder page, List<Setting> settings) {
        page.append("| setting | takes | default | what for |\n|---|---|---|---|\n");
        for (Setting setting : settings) {
            page.append("| `").append(setting.name()).append("` | ").append(setting.type());
            if (!setting.bounds().isEmpty()) {
                page.append(", ").append(setting.bounds());
            }
            page.append(" | ").append(fallback(setting)).append(" | ");
            page.append(setting.meaning().replace("|", "\\|")).append(" |\n");
        }
    }

    private static String fallback(Setting setting) {
        if (setting.needed()) {
            return "**needed**";
        }
        return setting.fallback() == null ? "none" : "`" + setting.fallback() + "`";
    }
}
