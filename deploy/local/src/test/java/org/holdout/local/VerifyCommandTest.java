package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.holdout.local.bag.SmallBag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
    @TempDir
    Path folder;

    private SmallBag bag;
    private Path file;
    private Path key;

    private record Answer(int exitCode, String told) {}

    @BeforeEach
    void sign() throws IOException, GeneralSecurityException {
        bag = new SmallBag();
        file = Files.write(folder.resolve("file.zip"), bag.zip());
        key = Files.write(folder.resolve("key.pem"), bag.key());
    }

    @Test
    void aWholeFileIsOneLineAndTheExitCode0() {
        Answer answer = verify(file.toString(), "--key", key.toString());

        assertEquals(0, answer.exitCode());
        assertEquals(1, answer.told().lines().count());
    }

    @Test
    void theKeyMayComeFirst() {
        assertEquals(0, verify("--key", key.toString(), file.toString()).exitCode());
    }

    @Test
    void aChangedFileHasExitCode10() throws IOException {
        Files.write(file, bag.put("data/overview.json", "{}").zip());

        Answer answer = verify(file.toString(), "--key", key.toString());

        assertEquals(10, answer.exitCode());
        assertTrue(answer.told().startsWith("changed: data/overview.json\n"), answer.told());
    }

    @Test
    void otherCasesHaveExitCodesOfTheirOwn() throws IOException, GeneralSecurityException {
        Path other = Files.write(folder.resolve("other.pem"), new SmallBag().key());

        assertEquals(12, verify(file.toString(), "--key", other.toString()).exitCode());
        assertEquals(13, verify(file.toString()).exitCode());
        assertEquals(11, verify(key.toString()).exitCode());
        assertEquals(2, verify().exitCode());
        assertEquals(2, verify(folder.resolve("none.zip").toString()).exitCode());
        assertEquals(2, verify(file.toString(), "--key", file.toString()).exitCode());
    }

    @Test
    void theKeyIsReadWhereItIsPublished() throws IOException {
        HttpServer portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/.well-known/holdout-signing-key.pem", call -> {
            call.sendResponseHeaders(200, bag.key().length);
            call.getResponseBody().write(bag.key());
            call.close();
        });
        portal.start();
        try {
            String address = "http://127.0.0.1:" + portal.getAddress().getPort();

            assertEquals(0, verify(file.toString(), "--key-from", address).exitCode());
            assertEquals(
                    1, verify(file.toString(), "--key-from", address + "/none").exitCode());
        } finally {
            portal.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://192.0.2.1", "ftp://localhost/key", "file:///etc/passwd", "holdout", "not an address"})
    void anAddressThatCouldBeTamperedWithIsRefused(String address) {
        assertEquals(2, verify(file.toString(), "--key-from", address).exitCode());
    }

    private Answer verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(arguments));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(folder, all, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Answer(code, out.toString(UTF_8));
    }
}
