package org.holdout.e2e.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.e2e.settings.QuarkusSettings.QuarkusSetting;

/** The page of settings, drawn from their declarations and from each application's {@code application.properties}. */
final class SettingsPage {

    static final List<String> APPLICATIONS =
            List.of("guide-service", "request-service", "comparison-service", "gateway", "portal");
    private static final List<String> SERVICES = APPLICATIONS.subList(0, 3);
    private static final List<String> SHARED = List.of("outbox", "operations", "guard", "tracing", "start");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(holdout\\.[a-z0-9.-]+)");
    private static final String HEAD = """
            # Settings

            Drawn from the declarations (`@ConfigMapping`) and the applications' `application.properties`; a test says when it is out of date, and
            `./mvnw -pl e2e test -Dtest=SettingsPageTest -Dholdout.settings.rewrite=true` draws it anew.

            A setting is given by environment (`holdout.mail.smtp.host` is `HOLDOUT_MAIL_SMTP_HOST`), by `-D` or by
            `config/application.properties` beside the application. Durations are written `30s`, `15M`, `3D` or as ISO 8601, sizes `20M`.
            **Needed** means: without it the application does not start. `holdout.mode` is `production` unless it says `local`; in production what is
            named under *Checked in production* must be safe, or the application refuses to start and names it. **Needed in production** is what
            it then refuses to start without. Every number and duration has a bound, beside what it takes: with a value beyond it no application starts, and it names the setting.
            """;

    private final Path root;
    private final Map<String, List<Setting>> declared = new HashMap<>();

    SettingsPage(Path root) {
        this.root = root;
    }

    String draw() throws IOException {
        var page = new StringBuilder(HEAD);
        quarkus(page);
        for (String application : APPLICATIONS) {
            page.append("\n## ").append(application).append("\n\n");
            table(page, settings(application), needed(application));
            page.append("\nChecked in production: ").append(named(refused(application)));
            Set<String> given = givenByComposeFile(application);
            if (!given.isEmpty()) {
                page.append("\nGiven by the compose file: ").append(named(given));
            }
        }
        String services = String.join(", ", SERVICES);
        shared(page, "Events, in each of " + services, "outbox");
        shared(page, "The audit log, in each of " + services, "operations");
        shared(page, "Calls to entered addresses, in request-service and comparison-service", "guard");
        shared(page, "Traces, in each application", "tracing");
        shared(page, "Checks before a start, in each application", "start");
        return page.toString();
    }

    private void shared(StringBuilder page, String title, String module) throws IOException {
        page.append("\n## ").append(title).append("\n\n");
        table(page, declared(module), Set.of());
    }

    private void quarkus(StringBuilder page) throws IOException {
        page.append("""

                ## Of Quarkus itself

                What an operator gives of the many settings that Quarkus has; the compose file gives all of these. Others are in Quarkus' own guides.

                | setting | takes | default | needed in production | read by | what for |
                |---|---|---|---|---|---|
                """);
        for (QuarkusSetting setting : QuarkusSettings.ALL) {
            Set<String> defaults = new LinkedHashSet<>();
            List<String> neededBy = new ArrayList<>();
            for (String application : setting.applications()) {
                String fallback = fallback(properties(application), setting.name());
                defaults.add(fallback == null ? "none" : "`" + fallback + "`");
                if (needed(application).contains(setting.name())) {
                    neededBy.add(application);
                }
            }
            page.append("| `").append(setting.name()).append("` | ").append(setting.type());
            page.append(" | ").append(String.join(", ", defaults));
            page.append(" | ").append(neededBy(neededBy, setting.applications()));
            page.append(" | ").append(String.join(", ", setting.applications()));
            page.append(" | ").append(setting.meaning()).append(" |\n");
        }
    }

    private static String neededBy(List<String> needing, List<String> reading) {
        if (needing.isEmpty()) {
            return "where the default is not right";
        }
        return needing.equals(reading) ? "**needed**" : "**needed** by " + String.join(", ", needing);
    }

    private static String named(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ", "", ".\n"));
    }

    private Set<String> givenByComposeFile(String application) throws IOException {
        Compose compose = new Compose();
        Set<String> variables =
                compose.environment(application, FilledIn.VALUES).keySet();
        Set<String> given = new TreeSet<>();
        for (Setting setting : ofApplication(application)) {
            if (variables.contains(Known.environment(setting.name()))
                    || compose.secrets(application).containsKey(Compose.SECRETS + setting.name())) {
                given.add(setting.name());
            }
        }
        return given;
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

    /** Of all applications and of what they share. */
    List<Setting> all() throws IOException {
        List<Setting> all = new ArrayList<>();
        for (String module : modules()) {
            all.addAll(declared(module));
        }
        return all;
    }

    /** Those of an application, with those of what it shares with others. */
    List<Setting> ofApplication(String application) throws IOException {
        List<Setting> all = new ArrayList<>(declared(application));
        for (String shared : sharedBy(application)) {
            all.addAll(declared(shared));
        }
        return all;
    }

    /** Modules that it uses and other applications too. */
    List<String> sharedBy(String application) throws IOException {
        String uses = Files.readString(root.resolve(application).resolve("pom.xml"));
        return SHARED.stream()
                .filter(shared -> uses.contains("<artifactId>" + shared + "</artifactId>"))
                .toList();
    }

    /** Names in expressions of sources, such as {@code ${holdout.outbox.measure-every:15s}}. */
    Set<String> readBySources() throws IOException {
        var names = new TreeSet<String>();
        for (String module : modules()) {
            for (Path source : sources(module, "${holdout.")) {
                EXPRESSION.matcher(Files.readString(source)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }

    private static List<String> modules() {
        return Stream.concat(APPLICATIONS.stream(), SHARED.stream()).toList();
    }

    private List<Setting> declared(String module) throws IOException {
        List<Setting> known = declared.get(module);
        if (known == null) {
            known = read(module);
            declared.put(module, known);
        }
        return known;
    }

    private List<Setting> read(String module) throws IOException {
        List<Setting> settings = new ArrayList<>();
        for (Path source : sources(module, "@ConfigMapping(")) {
            settings.addAll(Declarations.in(source));
        }
        settings.sort(Comparator.comparing(Setting::name));
        return settings;
    }

    /** What the application refuses in production, by name. */
    Set<String> refused(String application) throws IOException {
        Set<String> names = new TreeSet<>(new Refused(root, application).settings());
        for (String shared : sharedBy(application)) {
            names.addAll(new Refused(root, shared).settings());
        }
        return names;
    }

    /** What the application does not start without in production: what it has no default for, and what it refuses the default of. */
    Set<String> needed(String application) throws IOException {
        Set<String> needed = new TreeSet<>();
        Set<String> refused = refused(application);
        Properties given = properties(application);
        for (String name : QuarkusSettings.of(application)) {
            if (isNeeded(refused, name, fallback(given, name))) {
                needed.add(name);
            }
        }
        for (Setting setting : settings(application)) {
            if (setting.needed() || isNeeded(refused, setting.name(), setting.fallback())) {
                needed.add(setting.name());
            }
        }
        return needed;
    }

    /** Without TLS is what production refuses of addresses; other defaults are as production may have them. */
    private static boolean isNeeded(Set<String> refused, String name, String fallback) {
        return refused.contains(name) && (fallback == null || fallback.startsWith("http://"));
    }

    private static String fallback(Properties given, String name) {
        return given.getProperty(name, given.getProperty("%prod." + name));
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

    private static void table(StringBuilder page, List<Setting> settings, Set<String> needed) {
        page.append("| setting | takes | default | what for |\n|---|---|---|---|\n");
        for (Setting setting : settings) {
            page.append("| `").append(setting.name()).append("` | ").append(setting.type());
            if (!setting.bounds().isEmpty()) {
                page.append(", ").append(setting.bounds());
            }
            page.append(" | ").append(fallback(setting, needed)).append(" | ");
            page.append(setting.meaning().replace("|", "\\|")).append(" |\n");
        }
    }

    private static String fallback(Setting setting, Set<String> needed) {
        if (setting.needed()) {
            return "**needed**";
        }
        String value = setting.fallback() == null ? "none" : "`" + setting.fallback() + "`";
        return needed.contains(setting.name()) ? value + ", **needed in production**" : value;
    }
}
