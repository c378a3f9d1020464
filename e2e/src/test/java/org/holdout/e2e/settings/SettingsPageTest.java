package org.holdout.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
