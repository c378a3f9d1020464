package org.holdout.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.e2e.StartCheck;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each application in production's mode, told exactly what the compose file tells it: it takes all of that, and misses nothing. */
class ProductionSettingsIT {

    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));

    private static final String ACCEPTED = "\n  ok     settings\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"guide-service", "request-service", "comparison-service", "gateway", "portal"})
    void applicationAcceptsTheSettingsOfTheComposeFile(String application) throws Exception {
        StartCheck check = check(application, name -> true);

        assertTrue(check.said().contains(ACCEPTED), check.said());
        assertEquals(1, check.code(), "No neighbour is there, so all of them fail: " + check.said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide-service", "request-service", "comparison-service", "gateway", "portal"})
    void applicationAcceptsWhatThePageCallsNeededAndNothingElse(String application) throws Exception {
        Set<String> needed = new SettingsPage(ROOT).needed(application);

        StartCheck check = check(application, needed::contains);

        assertTrue(check.said().contains(ACCEPTED), check.said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide-service", "request-service", "comparison-service", "gateway", "portal"})
    void applicationRefusesToStartWithoutAnyOneOfThemAndNamesIt(String application) throws Exception {
        for (String left : new SettingsPage(ROOT).needed(application)) {

            StartCheck check = check(application, name -> !name.equals(left));

            assertFalse(check.said().contains(ACCEPTED), left + ": " + check.said());
            assertTrue(check.said().contains(left), left + ": " + check.said());
        }
    }

    /** With what the compose file gives of these settings. */
    private StartCheck check(String application, Predicate<String> given) throws Exception {
        Compose compose = new Compose();
        Predicate<String> left = Stream.concat(
                        new SettingsPage(ROOT)
                                .ofApplication(application).stream().map(Setting::name),
                        QuarkusSettings.of(application).stream())
                .filter(given.negate())
                .map(Known::environment)
                .collect(Collectors.toSet())::contains;
        Map<String, String> environment = new HashMap<>(compose.environment(application, FilledIn.VALUES));
        environment.keySet().removeIf(left);
        Path files = Files.createTempDirectory(folder, application);
        Path secrets = Files.createDirectory(files.resolve("holdout"));
        for (Map.Entry<String, String> secret : compose.secrets(application).entrySet()) {
            boolean isSetting = secret.getKey().startsWith(Compose.SECRETS);
            String name = secret.getKey().substring(isSetting ? Compose.SECRETS.length() : 0);
            Path file = isSetting ? secrets.resolve(name) : files.resolve(secret.getValue());
            if (!isSetting || !left.test(Known.environment(name))) {
                make(file, secret.getValue());
            }
            environment.replaceAll((variable, value) -> value.equals(secret.getKey()) ? file.toString() : value);
        }
        environment.put("SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS", secrets.toString());
        environment.put("HOLDOUT_CHECK_WITHIN", "1s");
        return StartCheck.of(application, List.of(), environment);
    }

    private static void make(Path file, String name) throws Exception {
        switch (name) {
            case "wrapping-key.json" -> makeWrappingKey(file);
            case "signing-key.pem" -> makeSigningKey(file);
            default -> Files.writeString(file, "0123456789abcdef0123456789abcdef0123456789abcdef\n");
        }
    }

    /** As secrets.sh has it made. */
    private static void makeWrappingKey(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        "app/*:lib/main/*",
                        "org.holdout.request.privacy.MakeWrappingKey",
                        file.toString())
                .directory(ROOT.resolve("request-service/target/quarkus-app").toFile())
                .inheritIO()
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
    }

    private static void makeSigningKey(Path file) throws Exception {
        byte[] key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }
}
