package org.holdout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/api.md, run as they stand there. */
@ExtendWith(PlatformExtension.class)
class ExamplesIT {
    private static final Path EXAMPLES = Path.of(System.getProperty("holdout.root"), "e2e/examples");
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void curlAsksWithoutAndWithAToken(Platform platform, @TempDir Path folder) throws Exception {
        Map<String, String> local = Map.of(
                "HOLDOUT_API",
                platform.graphql(),
                "HOLDOUT_TOKENS",
                platform.keycloak() + "/realms/holdout/protocol/openid-connect/token");

        List<String> said =
                run(local, folder, "sh", EXAMPLES.resolve("curl/ask.sh").toString());

        assertEquals(2, said.size(), said::toString);
        assertEquals(3, JSON.readTree(said.getFirst()).at("/data/guides/edges").size(), said::toString);
        assertTrue(
                JSON.readTree(said.getLast()).at("/data/me/roles").toString().contains("organisation"), said::toString);
    }

    @Test
    void theOrganisationsGuideRunsAsItStandsOnItsPage(Platform platform, @TempDir Path folder) throws Exception {
        String script;
        try (Chrome chrome = new Chrome()) {
            String mandate = givenMandate(platform, new Person(platform, chrome.visitor(Chrome.Look.DESKTOP)));
            Page page = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP))
                    .signIn("gil")
                    .open("/mandates")
                    .page();
            page.locator("main a[href^='/organisations/']").first().click();
            page.locator("main ul.links a[href$='/api']").click();
            script = Stream.of("token", "ask", "look", "invite", "draft", "read")
                    .map(example -> page.locator("#" + example + "-example").textContent())
                    .collect(Collectors.joining("\necho\n"))
                    .replace("MANDATE", mandate)
                    .replace("first-drafts", "drafts-" + mandate);
        }

        List<String> said = run(Map.of("HOLDOUT_SECRET", Api.GUILD_SECRET), folder, "sh", "-e", "-c", script).stream()
                .filter(line -> !line.isEmpty())
                .toList();

        assertEquals(4, said.size(), said::toString);
        assertTrue(JSON.readTree(said.get(0)).at("/data/organisation/members").isInt(), said::toString);
        assertFalse(JSON.readTree(said.get(1)).at("/data/inviteMember/id").isMissingNode(), said::toString);
        assertEquals(
                "DRAFT",
                JSON.readTree(said.get(2)).at("/data/draftRequests/0/state").asText(),
                said::toString);
        assertTrue(JSON.readTree(said.get(3)).at("/data/requests/edges").isArray(), said::toString);
    }

    /** The id of a mandate that a member without an account gave the guild. */
    private static String givenMandate(Platform platform, Person guest) throws IOException {
        Api guild = Api.guild(platform);
        Invitation invitation = Invitation.from(
                guild,
                guild.ask("{ me { organisations { id } } }")
                        .at("/me/organisations/0/id")
                        .asText());
        String email = Traces.personal("member." + UUID.randomUUID() + "@example.org");
        invitation.give(platform, guest, email, Traces.personal("Rush Lanigan"));
        return invitation.mandate();
    }

    @Test
    void javaAsksByTheTypesafeClient(Platform platform, @TempDir Path folder) throws Exception {
        Map<String, String> local = Map.of(
                "HOLDOUT_API",
                platform.graphql(),
                "HOLDOUT_TOKEN",
                Api.person(platform, "ana").token());

        List<String> said = run(
                local,
                folder,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--class-path",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                EXAMPLES.resolve("java/Guides.java").toString());

        assertEquals(3, said.stream().filter(line -> line.contains("(Meta")).count(), said::toString);
        assertTrue(
                said.stream().anyMatch(line -> line.startsWith("Signed in as: ") && line.contains("person")),
                said::toString);
    }

    @Test
    void javascriptHearsAChangeByGraphqlWs(Platform platform, @TempDir Path folder) throws Exception {
        for (String file : List.of("package.json", "package-lock.json", "listen.mjs")) {
            Files.copy(EXAMPLES.resolve("javascript").resolve(file), folder.resolve(file));
        }
        run(Map.of(), folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        Api ana = Api.person(platform, "ana");
        Path output = folder.resolve("heard");
        Process listener = start(
                Map.of("HOLDOUT_API", platform.graphql(), "HOLDOUT_TOKEN", ana.token()),
                folder,
                output,
                "node",
                "listen.mjs");
        try {
            Awaitility.await()
                    .atMost(LIMIT)
                    .until(() -> Files.readString(output).contains("connected"));
            JsonNode draft = Requests.draft(ana);
            Requests.send(ana, draft, "2026-01-31");
            String sent = draft.required("id").asText();

            Awaitility.await()
                    .atMost(LIMIT)
                    .until(() -> Files.readAllLines(output, UTF_8).stream()
                            .anyMatch(line -> line.contains(sent) && line.contains("\"SENT\"")));
        } finally {
            listener.destroy();
        }
    }

    private static List<String> run(Map<String, String> environment, Path folder, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = start(environment, folder, output, command);
        boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        List<String> said = Files.readAllLines(output, UTF_8);
        assertTrue(ended && process.exitValue() == 0, () -> String.join(" ", command) + " failed: " + said);
        return said;
    }

    private static Process start(Map<String, String> environment, Path folder, Path output, String... command)
            throws IOException {
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment().putAll(environment);
        return process.start();
    }
}
