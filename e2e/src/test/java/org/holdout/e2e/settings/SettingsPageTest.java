package org.holdout.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));
    private static final Path PAGE = ROOT.resolve("docs/settings.md");

    @Test
    void pageSaysWhatTheDeclarationsSay() throws IOException {
        String drawn = new SettingsPage(ROOT).draw();

        if (Boolean.getBoolean("holdout.settings.rewrite")) {
            Files.writeString(PAGE, drawn);
        }
        assertEquals(
                drawn, Files.readString(PAGE), "docs/settings.md is out of date; its head says how to draw it anew");
    }

    @Test
    void everyNumberAndEveryDurationIsHeldToABound() throws IOException {
        assertEquals(
                List.of(),
                new SettingsPage(ROOT)
                        .all().stream()
                                .filter(setting ->
                                        setting.isMeasure() && setting.bounds().isEmpty())
                                .map(Setting::name)
                                .toList());
    }

    @Test
    void everySettingThatASourceReadsIsDeclared() throws IOException {
        SettingsPage page = new SettingsPage(ROOT);
        Set<String> declared = page.all().stream().map(Setting::name).collect(Collectors.toSet());

        assertEquals(
                Set.of(),
                page.readBySources().stream()
                        .filter(name -> !declared.contains(name))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyRefusalNamesTheSettingsThatItMayRefuse() throws IOException {
        SettingsPage page = new SettingsPage(ROOT);
        for (String application : SettingsPage.APPLICATIONS) {
            Set<String> declared =
                    page.ofApplication(application).stream().map(Setting::name).collect(Collectors.toSet());
            List<String> modules = new ArrayList<>(page.sharedBy(application));
            modules.add(application);
            for (String module : modules) {
                Refused refused = new Refused(ROOT, module);
                for (String type : refused.registered()) {
                    assertFalse(refused.settings(type).isEmpty(), type + " names none; see Refused");
                }
                assertEquals(
                        Set.of(),
                        refused.settings().stream()
                                .filter(name -> name.startsWith("holdout.") && !declared.contains(name))
                                .collect(Collectors.toSet()),
                        module + " refuses what nobody can set");
            }
        }
    }

    @Test
    void composeFileGivesWhatIsNeededAndOfQuarkusItselfWhatThePageSays() throws IOException {
        SettingsPage page = new SettingsPage(ROOT);
        Compose compose = new Compose();
        for (String application : SettingsPage.APPLICATIONS) {
            Set<String> variables = new TreeSet<>(
                    compose.environment(application, FilledIn.VALUES).keySet());
            compose.secrets(application).keySet().stream()
                    .filter(path -> path.startsWith(Compose.SECRETS))
                    .map(path -> Known.environment(path.substring(Compose.SECRETS.length())))
                    .forEach(variables::add);

            Set<String> said = QuarkusSettings.of(application).stream()
                    .map(Known::environment)
                    .collect(Collectors.toSet());
            Set<String> given = variables.stream()
                    .filter(name -> name.startsWith("QUARKUS_") || name.startsWith("KAFKA_"))
                    .collect(Collectors.toSet());

            assertEquals(said, given, application);
            assertEquals(
                    List.of(),
                    page.needed(application).stream()
                            .filter(name -> !variables.contains(Known.environment(name)))
                            .toList(),
                    application);
        }
    }

    @Test
    void boundOfWhatAListHoldsIsTheSettings() throws IOException {
        Path source = Files.createTempFile("Example", ".java");
        Files.writeString(source, """
                @ConfigMapping(prefix = "holdout.guard")
                interface GuardConfig {
                    /** Where calls may go. */
                    Set<@Min(1) @Max(65535) Integer> ports();
                    /** How long. */
                    @DurationMin(millis = 1) @DurationMax(days = 30)
                    Duration within();
                    /** How long after. */
                    @DurationMin
                    Duration delay();
                    /** How much of it. */
                    @DecimalMin("0") @DecimalMax("1")
                    double share();
                }
                """);

        List<Setting> settings = Declarations.in(source);

        Files.delete(source);
        assertEquals(
                List.of(
                        "list of whole number, 1 to 65535",
                        "duration, 1ms to 30D",
                        "duration, 0 or more",
                        "number, 0 to 1"),
                settings.stream()
                        .map(setting -> setting.type() + ", " + setting.bounds())
                        .toList());
    }

    @Test
    void nestedSettingHasItsWholeNameTypeBoundsAndMeaning() throws IOException {
        Path source = Files.createTempFile("Example", ".java");
        Files.writeString(source, """
                /** Of mail. */
                @ConfigMapping(prefix = "holdout.mail")
                interface MailSettings {
                    /** The server. */
                    Server server();
                    interface Server {
                        /** How many at once, see {@link #maxWait} and {@code RFC 5321}. */
                        @WithDefault("5") @Min(1) @Max(10)
                        int atOnce();
                    }
                }
                """);

        List<Setting> settings = Declarations.in(source);

        Files.delete(source);
        assertEquals(
                List.of(new Setting(
                        "holdout.mail.server.at-once",
                        "whole number",
                        "5",
                        false,
                        "1 to 10",
                        "How many at once, see `max-wait` and `RFC 5321`.")),
                settings);
    }
}
