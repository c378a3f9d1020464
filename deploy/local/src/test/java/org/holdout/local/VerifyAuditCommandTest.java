package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyAuditCommandTest {
    private static final String WHOLE = """
            {"entries":2,"first":"2026-11-01T08:00:00Z","last":"2026-11-02T08:00:00Z","end":"ab12","whole":true}""";
    private static final String BROKEN = """
            {"entries":1,"first":"2026-11-01T08:00:00Z","last":"2026-11-01T08:00:00Z","end":"ab12",
            "broken":2,"why":"CHANGED","whole":false}""";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private HttpServer service;
    private String answer = WHOLE;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/audit-verification", call -> {
            byte[] body = answer.getBytes(UTF_8);
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void chainsThatAreWholeEndWell() throws Exception {
        int code = verify();

        assertEquals(0, code);
        assertTrue(
                told.toString(UTF_8)
                        .startsWith(
                                "guideService: 2 entries, from 2026-11-01T08:00:00Z to 2026-11-02T08:00:00Z, whole, ends with ab12"));
        assertEquals(3, told.toString(UTF_8).lines().count());
    }

    @Test
    void aChainThatWasChangedSaysWhereAndHasACodeOfItsOwn() throws Exception {
        answer = BROKEN;

        int code = verify();

        assertEquals(10, code);
        assertTrue(told.toString(UTF_8).contains("then broken at entry 2: what it says is not what was recorded"));
    }

    @Test
    void withoutARunThereIsNothingToVerify() {
        var refusal = assertThrows(
                CannotRun.class,
                () -> new VerifyAuditCommand(new Home(folder.resolve("home")), new PrintStream(told, true, UTF_8))
                        .run());

        assertTrue(refusal.getMessage().contains("./holdout run first"), refusal.getMessage());
    }

    private int verify() throws IOException, InterruptedException {
        Home home = new Home(folder.resolve("home"));
        home.create();
        String address = "http://127.0.0.1:" + (service.getAddress().getPort() - Ports.management(0));
        Files.writeString(
                home.addresses(),
                "{\"guideService\": \"%1$s\", \"requestService\": \"%1$s\", \"comparisonService\": \"%1$s\"}"
                        .formatted(address));
        return new VerifyAuditCommand(home, new PrintStream(told, true, UTF_8)).run();
    }
}
