package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.holdout.e2e.production.Production;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A rehearsal of production on one machine: the first installation as the documents have it, a person's request from registering to
 * the vendor's answer, backups, the loss of the machine, and everything again from the backups alone. Comes first, so that no other
 * platform needs the machine meanwhile.
 */
@EnabledIfSystemProperty(named = "holdout.rehearsal", matches = "true", disabledReason = "./holdout rehearse runs it")
@Order(Integer.MIN_VALUE)
@TestMethodOrder(OrderAnnotation.class)
class ProductionIT {

    private static final String KEYS = "holdout_request_keys public.person_key";
    private static final String OPERATOR = "olga-of-the-rehearsal";
    private static final String PASSWORD = Traces.personal("a rehearsal of everything");

    private static Production production;
    private static SSLContext usual;
    private static Platform platform;
    private static RehearsedRequest request;
    private static Map<String, String> seenBefore;

    @BeforeAll
    static void install() throws Exception {
        usual = SSLContext.getDefault();
        production = new Production(Path.of(System.getProperty("holdout.root"), "e2e/target/production"));
        production.install();
        SSLContext.setDefault(production.trust());
        platform = Platform.at(production.home());
    }

    @AfterAll
    static void stop() throws Exception {
        SSLContext.setDefault(usual);
        production.close();
    }

    @Test
    @Order(1)
    void everyApplicationFindsAllIsWellAfterTheFirstInstallation() throws Exception {
        assertAllIsWell();
    }

    @Test
    @Order(2)
    void theFirstAdministratorMakesAnOperatorAtTheConsolesAddress() throws Exception {
        production.kcadm("update", "realms/master", "-s", "attributes.frontendUrl=" + production.console());
        production.kcadm(
                "create",
                "users",
                "-r",
                "holdout",
                "-s",
                "username=" + OPERATOR,
                "-s",
                "email=" + OPERATOR + "@holdout.example",
                "-s",
                "emailVerified=true",
                "-s",
                "enabled=true");
        production.kcadm("set-password", "-r", "holdout", "--username", OPERATOR, "--new-password", PASSWORD);
        production.kcadm("add-roles", "-r", "holdout", "--uusername", OPERATOR, "--rolename", "operator");
    }

    @Test
    @Order(3)
    void aPersonsRequestGoesFromRegisteringToTheAnswerWhileTheNightsBackupIsMade() throws Exception {
        try (Chrome chrome = new Chrome(production.browsersPin())) {
            List<String> violations = new ArrayList<>();
            Page page = chrome.visitor(Chrome.Look.DESKTOP, violations);
            request = telling(page, () -> RehearsedRequest.begin(platform, page));
            production.backUpDatabases();
            telling(page, () -> request.answered(platform));
            assertEquals(List.of(), violations);
            Page operators = chrome.visitor(Chrome.Look.PHONE);
            telling(operators, () -> RehearsedOperator.deletesALostMail(platform, operators, OPERATOR, PASSWORD));
        }
    }

    @Test
    @Order(4)
    void everythingCanBeReadAndTheAuditLogIsWhole() throws Exception {
        seenBefore = read();

        assertTrue(seenBefore.get("request").contains(RehearsedRequest.ANSWER), seenBefore::toString);
        assertTrue(seenBefore.get("audit of request-service").contains("\"whole\":true"), seenBefore::toString);
        assertTrue(seenBefore.get("audit of request-service").contains("\"entries\":1"), seenBefore::toString);
    }

    @Test
    @Order(5)
    void noLogHoldsPersonalData() throws Exception {
        List<String> found = new ArrayList<>();
        try (Stream<Path> logs = Files.list(production.home().resolve("logs"))) {
            for (Path log : logs.toList()) {
                String text = Files.readString(log, StandardCharsets.ISO_8859_1);
                Traces.personal().stream()
                        .filter(text::contains)
                        .forEach(personal -> found.add(log.getFileName() + " holds \"" + personal + "\""));
            }
        }

        assertEquals(List.of(), found);
    }

    @Test
    @Order(6)
    void everyRowAndEveryEventIsThereAgainAfterTheMachineIsLost() throws Exception {
        production.backUpTheRest();
        production.quiet();
        Map<String, String> before = production.state();
        production.backUpKafka();
        production.destroy();

        production.restore();

        assertEquals(before, production.state());
        assertEquals(2, rows(before, "holdout_request public.opt_out_request"));
        assertTrue(rows(before, KEYS) > 0, before::toString);
        assertTrue(
                before.entrySet().stream()
                        .anyMatch(one -> one.getKey().startsWith("holdout.requests-")
                                && !one.getValue().startsWith("0 ")),
                before::toString);
    }

    @Test
    @Order(7)
    void everyApplicationFindsAllIsWellAfterTheRestore() throws Exception {
        production.start();

        assertAllIsWell();
    }

    @Test
    @Order(8)
    void everythingThatWasReadIsReadAgainAndTheRequestGoesOn() throws Exception {
        assertEquals(seenBefore, read());

        try (Chrome chrome = new Chrome(production.browsersPin())) {
            Page page = chrome.visitor(Chrome.Look.DESKTOP);
            telling(page, () -> request.goesOn(platform, page));
        }
    }

    @Test
    @Order(9)
    void whoErasesEverythingIsGoneWithTheirKeyAndTheirAccount() throws Exception {
        int keysBefore = rows(production.state(), KEYS);
        try (Chrome chrome = new Chrome(production.browsersPin())) {
            Page page = chrome.visitor(Chrome.Look.PHONE);
            telling(page, () -> request.erased(platform, page));
        }

        assertEquals(keysBefore - 1, rows(production.state(), KEYS));
    }

    private static int rows(Map<String, String> state, String table) {
        return Integer.parseInt(state.get(table).replaceFirst(" rows,.*", ""));
    }

    /** What fails on a page is told with the page. */
    private static <T> T telling(Page page, Callable<T> journey) throws Exception {
        try {
            return journey.call();
        } catch (PlaywrightException e) {
            throw new AssertionError(page.url() + "\n" + page.locator("body").innerText(), e);
        }
    }

    private static void assertAllIsWell() throws Exception {
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<StartCheck>> checks = Production.APPLICATIONS.stream()
                    .map(application -> beside.submit(() -> production.check(application)))
                    .toList();
            for (Future<StartCheck> check : checks) {
                assertEquals(0, check.get().code(), check.get().said());
                assertTrue(
                        check.get().said().endsWith("All is well.\n"),
                        check.get().said());
            }
        }
    }

    /** The reading half: what the person, a visitor by browser and by API, and whoever verifies the audit log see. */
    private static Map<String, String> read() throws Exception {
        Map<String, String> seen = new TreeMap<>();
        try (Chrome chrome = new Chrome(production.browsersPin())) {
            Page page = chrome.visitor(Chrome.Look.DESKTOP);
            seen.putAll(telling(page, () -> request.read(platform, page)));
            Person visitor = new Person(platform, chrome.visitor(Chrome.Look.PHONE.withoutScript()));
            for (String path : List.of("/guides", "/vendors/meta", "/compare?vendors=meta,openai", "/outcomes")) {
                assertEquals(200, visitor.statusOf(path), path);
                seen.put(path, visitor.text());
            }
        }
        JsonNode byApi = Api.visitor(platform)
                .ask("{ outcomes(vendor: \"meta\") { published sent } comparison(vendors: [\"meta\", \"openai\"])"
                        + " { scores { vendor { id } score coverage } } }");
        seen.put("comparison and outcomes by API", byApi.toString());
        for (String service : List.of("guide-service", "request-service", "comparison-service")) {
            seen.put("audit of " + service, production.auditVerification(service));
        }
        return seen;
    }
}
