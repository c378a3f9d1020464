package org.holdout.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ask.sh} of the compose file, where this machine stands for the container that it asks from. */
class AskIT {

    private static final Path SCRIPT = Path.of(System.getProperty("holdout.root"), "deploy/production/compose/ask.sh");

    /** Runs what is to be run in Keycloak's container. */
    private static final String ENGINE = """
        #!/bin/sh
        while [ "$1" != keycloak ]; do shift; done
        shift
        exec "$@"
        """;

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        Path engine =
                Files.writeString(Files.createDirectory(folder.resolve("bin")).resolve("docker"), ENGINE);
        assertTrue(engine.toFile().setExecutable(true));
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type"));
            byte[] answer = "one\n\ntwo\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("no") ? 403 : 202, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answerIsPrintedAsItIs() throws Exception {
        int code = ask("POST", "/policy-imports?path=%2Fa");

        assertEquals("one\n\ntwo\n", Files.readString(folder.resolve("said")));
        assertEquals(0, code);
        assertEquals(List.of("POST /policy-imports?path=%2Fa application/json"), asked);
    }

    @Test
    void refusalIsToldByTheExitCode() throws Exception {
        int code = ask("GET", "/no");

        assertEquals(1, code);
        assertTrue(Files.readString(folder.resolve("said")).startsWith("one"));
    }

    @Test
    void partThatDoesNotAnswerIsToldByTheExitCode() throws Exception {
        server.stop(0);

        assertEquals(1, ask("GET", "/"));
    }

    private int ask(String method, String path) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        SCRIPT.toString(),
                        method,
                        "127.0.0.1:" + server.getAddress().getPort() + path)
                .redirectOutput(folder.resolve("said").toFile())
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        Process process = builder.start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return process.exitValue();
    }
}
