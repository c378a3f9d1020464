package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdout.local.CannotRun.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    Path folder;

    private final Map<String, String> content = new LinkedHashMap<>();
    private HttpServer guideService;

    @BeforeEach
    void start() throws IOException {
        guideService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        guideService.createContext("/content", this::answer);
        guideService.start();
    }

    @AfterEach
    void stop() {
        guideService.stop(0);
    }

    @Test
    void allFilesAreWrittenAndThoseThatChangedCounted() throws IOException, InterruptedException {
        content.put("meta.yaml", "vendor: größer\n");
        content.put("x.yaml", "vendor: x\n");
        Path target = folder.resolve("content");
        Files.createDirectories(target);
        Files.writeString(target.resolve("x.yaml"), "vendor: x\n");
        Files.writeString(target.resolve("mine.txt"), "mine");

        String told = export(target.toString());

        assertTrue(told.startsWith("2 content files in "), told);
        assertTrue(told.contains("1 of them changed."), told);
        assertEquals("vendor: größer\n", Files.readString(target.resolve("meta.yaml")));
        assertEquals("mine", Files.readString(target.resolve("mine.txt")));
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() {
        content.put("../meta.yaml", "vendor: meta\n");

        var refusal = assertThrows(
                CannotRun.class, () -> export(folder.resolve("content").toString()));

        assertEquals(Why.FAILED, refusal.why());
        assertFalse(Files.exists(folder.resolve("meta.yaml")));
    }

    @Test
    void oneFolderMustBeNamed() {
        var refusal = assertThrows(CannotRun.class, this::export);

        assertEquals(Why.USAGE, refusal.why());
    }

    private String export(String... folders) throws IOException, InterruptedException {
        Home home = new Home(folder.resolve("home"));
        home.create();
        Files.writeString(
                home.addresses(),
                "{\"guideService\": \"http://127.0.0.1:%d\"}"
                        .formatted(guideService.getAddress().getPort()));
        var bytes = new ByteArrayOutputStream();
        new ExportCommand(home, List.of(folders), new PrintStream(bytes, true, UTF_8)).run();
        return bytes.toString(UTF_8);
    }

    private void answer(HttpExchange call) throws IOException {
        String name = call.getRequestURI().getPath().replaceFirst("/content/?", "");
        byte[] body = (name.isEmpty()
                        ? content.keySet().stream()
                                .map("{\"name\": \"%s\"}"::formatted)
                                .collect(Collectors.joining(",", "{\"files\": [", "]}"))
                        : content.get(name))
                .getBytes(UTF_8);
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}
