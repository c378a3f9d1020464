package org.holdout.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.holdout.local.CannotRun.Why;
import org.holdout.local.bag.BagCheck;
import org.holdout.local.bag.SigningKeys;

/** {@code ./holdout verify}: checks a request's file, wherever it comes from. Nothing needs to run, and nothing is unpacked. */
final class VerifyCommand {
    static final String KEY = "--key";
    static final String KEY_FROM = "--key-from";
    private static final String WELL_KNOWN = "/.well-known/holdout-signing-key.pem";
    private static final int MOST_KEY_BYTES = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String USAGE = "Name one file: ./holdout verify FILE [--key FILE | --key-from ADDRESS].";

    private final List<String> arguments;
    private final PrintStream out;

    VerifyCommand(List<String> arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /** Does it, prints what it found, and returns the exit code. */
    int run() throws IOException, InterruptedException {
        if (arguments.size() != 1 && arguments.size() != 3) {
            throw new CannotRun(Why.USAGE, USAGE);
        }
        int key = arguments.getFirst().startsWith("--") ? 0 : 1;
        Path file = existing(key == 0 ? arguments.getLast() : arguments.getFirst());
        SigningKeys trusted = arguments.size() == 1 ? null : keys(arguments.get(key), arguments.get(key + 1));
        BagCheck.Outcome outcome = new BagCheck().of(file, trusted);
        outcome.lines().forEach(out::println);
        return outcome.verdict().exitCode();
    }

    private static SigningKeys keys(String option, String value) throws IOException, InterruptedException {
        SigningKeys keys = SigningKeys.of(
                switch (option) {
                    case KEY -> bounded(Files.newInputStream(existing(value)));
                    case KEY_FROM -> fetch(value);
                    default -> throw new CannotRun(Why.USAGE, USAGE);
                });
        if (keys.keys().isEmpty()) {
            throw new CannotRun(Why.USAGE, "There is no Ed25519 key in PEM at " + value + ".");
        }
        return keys;
    }

    private static Path existing(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new CannotRun(Why.USAGE, "There is no file " + name + ".");
        }
        return file;
    }

    /** The key where it is published; an address without a path is that of a portal. */
    private static byte[] fetch(String address) throws IOException, InterruptedException {
        URI given = address(address);
        URI key = given.getPath().isEmpty() || given.getPath().equals("/") ? given.resolve(WELL_KNOWN) : given;
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(key).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new CannotRun(Why.FAILED, key + " answers " + answer.statusCode() + " instead of a key.");
                }
                return bounded(body);
            }
        }
    }

    private static URI address(String address) throws IOException {
        try {
            URI given = URI.create(address);
            boolean here = given.getHost() != null
                    && "http".equals(given.getScheme())
                    && InetAddress.getByName(given.getHost()).isLoopbackAddress();
            if (here || (given.getHost() != null && "https".equals(given.getScheme()))) {
                return given;
            }
        } catch (IllegalArgumentException notOne) {
            // Told below.
        }
        throw new CannotRun(
                Why.USAGE,
                "--key-from takes an https address, or an http address of this machine, not '" + address + "'.");
    }

    private static byte[] bounded(InputStream from) throws IOException {
        try (from) {
            return from.readNBytes(MOST_KEY_BYTES);
        }
    }
}
