package org.holdout.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The password of the mail server, which others made, on its way into the realm: Keycloak replaces text in a file that is JSON. */
class MailPasswordTest {

    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));
    private static final String PASSWORD = "\"it's\\n & $HOME` \\\"\\";

    @TempDir
    Path secrets;

    @BeforeEach
    void secrets() throws IOException {
        for (String name : new Compose().secretNames()) {
            Files.writeString(secrets.resolve(name), "secret\n");
        }
        for (String bucket : List.of("vault", "data-backups", "keys-backups")) {
            Files.writeString(secrets.resolve(bucket + ".access-key"), "key\n");
            Files.writeString(secrets.resolve(bucket + ".secret-key"), "secret\n");
        }
        Files.writeString(secrets.resolve("smtp"), PASSWORD + "\n");
    }

    @Test
    void isTheSameThereWhateverCharactersItHasOnOneMachine() throws Exception {
        List<String> command = new Compose()
                .entrypoint("keycloak").stream()
                        .map(word -> word.replace("$$", "$")
                                .replace("/run/secrets", secrets.toString())
                                .replaceFirst("exec /opt/keycloak/.*", "printf %s \"\\$HOLDOUT_SMTP_PASSWORD\""))
                        .toList();

        assertEquals(PASSWORD, inTheRealm(said(new ProcessBuilder(command))));
    }

    @Test
    void isTheSameThereWhateverCharactersItHasInACluster(@TempDir Path programs) throws Exception {
        Path kubectl = programs.resolve("kubectl");
        Files.writeString(
                kubectl,
                "#!/bin/sh\nfor word; do [ \"$word\" != --from-file=smtp-in-json ] || cat smtp-in-json; done\n");
        kubectl.toFile().setExecutable(true);
        ProcessBuilder script = new ProcessBuilder(
                "sh", KubernetesObjects.FOLDER.resolve("secrets").toString(), secrets.toString());
        script.environment().merge("PATH", programs + ":", (path, first) -> first + path);

        String made = said(script).replace("---\n", "");

        assertEquals(PASSWORD, inTheRealm(made));
        assertEquals(
                "smtp-in-json",
                importOfTheRealm()
                        .at("/spec/placeholders/HOLDOUT_SMTP_PASSWORD/secret/key")
                        .asText());
    }

    private static JsonNode importOfTheRealm() throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(said(new ProcessBuilder(
                        "sh",
                        KubernetesObjects.FOLDER.resolve("realm").toString(),
                        "https://portal.holdout.example",
                        "smtp.holdout.example",
                        "587",
                        "holdout",
                        "privacy@holdout.example")));
    }

    /** What Keycloak reads where the file has this in the place of the password. */
    private static String inTheRealm(String written) throws IOException {
        String realm = Files.readString(ROOT.resolve("deploy/keycloak/realm.json"));
        return new ObjectMapper()
                .readTree(realm.replace("${HOLDOUT_SMTP_PASSWORD}", written))
                .at("/smtpServer/password")
                .asText();
    }

    private static String said(ProcessBuilder program) throws IOException, InterruptedException {
        Process process = program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return said;
    }
}
