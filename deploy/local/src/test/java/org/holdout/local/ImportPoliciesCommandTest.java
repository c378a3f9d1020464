package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.holdout.local.CannotRun.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPoliciesCommandTest {
    private static final String PROGRESS =
            "[{\"archive\":\"genai-eu\",\"state\":\"%s\",\"imported\":%d,\"total\":100,\"changedAt\":\"%s\",\"problems\":[%s],\"furtherProblems\":0}]";

    private static final String AWAY = "The database is away.";

    @TempDir
    Path folder;

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer management;

    @BeforeEach
    void start() throws IOException {
        management = listen();
        management.createContext("/policy-imports", this::answer);
        management.start();
        Files.createFile(folder.resolve("genai-eu.bundle"));
    }

    @AfterEach
    void stop() {
        management.stop(0);
    }

    @Test
    void progressIsToldUntilAllIsReadIn() throws Exception {
        answers.add(PROGRESS.formatted("COMPLETE", 7, "yesterday", ""));
        answers.add(PROGRESS.formatted("COMPLETE", 7, "yesterday", ""));
        answers.add(PROGRESS.formatted("RUNNING", 50, "now", ""));
        answers.add(PROGRESS.formatted("COMPLETE", 100, "later", "\"X/Y is no UTF-8 text.\""));

        String told = run(folder.resolve("genai-eu.bundle").toString());

        assertEquals(
                List.of(
                        "genai-eu: 50 of 100 commits",
                        "genai-eu: 100 of 100 commits",
                        "  X/Y is no UTF-8 text.",
                        "All is read in."),
                told.lines().toList());
        assertTrue(asked.contains("POST path=" + folder.resolve("genai-eu.bundle")), asked::toString);
    }

    @Test
    void aDamagedArchiveEndsWithItsReason() {
        answers.add("[]");
        answers.add(PROGRESS.formatted("FAILED", 0, "now", "\"The file is no git bundle, or it is damaged.\""));

        var refusal = assertThrows(
                CannotRun.class, () -> run(folder.resolve("genai-eu.bundle").toString()));

        assertEquals(Why.FAILED, refusal.why());
    }

    @Test
    void aServiceThatCannotAnswerForAWhileIsAskedAgain() throws Exception {
        answers.add("[]");
        answers.add(PROGRESS.formatted("RUNNING", 50, "now", ""));
        answers.add(AWAY);
        answers.add(AWAY);
        answers.add(PROGRESS.formatted("COMPLETE", 100, "later", ""));

        String told = run(folder.resolve("genai-eu.bundle").toString());

        assertEquals("All is read in.", told.lines().toList().getLast());
    }

    @Test
    void nothingAtThePathIsSaidAtOnce() {
        var refusal =
                assertThrows(CannotRun.class, () -> run(folder.resolve("nobody").toString()));

        assertEquals(Why.USAGE, refusal.why());
        assertEquals(List.of(), asked);
    }

    private String run(String path) throws IOException, InterruptedException {
        var home = new Home(folder.resolve("home"));
        Files.createDirectories(home.dir());
        int port = management.getAddress().getPort() - Ports.management(0);
        Files.writeString(home.addresses(), "{\"comparisonService\":\"http://127.0.0.1:" + port + "\"}");
        var told = new ByteArrayOutputStream();
        new ImportPoliciesCommand(home, List.of(path), new PrintStream(told, true, UTF_8)).run();
        return told.toString(UTF_8);
    }

    private void answer(HttpExchange call) throws IOException {
        String query = call.getRequestURI().getQuery();
        asked.add(call.getRequestMethod() + " " + query);
        byte[] body = (call.getRequestMethod().equals("POST")
                        ? "genai-eu"
                        : answers.size() > 1 ? answers.poll() : answers.peek())
                .getBytes(UTF_8);
        call.sendResponseHeaders(new String(body, UTF_8).equals(AWAY) ? 500 : 200, body.length);
        try (var out = call.getResponseBody()) {
            out.write(body);
        }
    }

    /** On a port that leaves room below it for the application's own. */
    private static HttpServer listen() throws IOException {
        BindException last = new BindException("No port is free.");
        for (int port = 20_000; port < 21_000; port++) {
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            } catch (BindException taken) {
                last = taken;
            }
        }
        throw last;
    }
}
