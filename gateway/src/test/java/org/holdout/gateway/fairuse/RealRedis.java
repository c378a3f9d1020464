package org.holdout.gateway.fairuse;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real Redis, as Debian has it, on this machine only. */
public class RealRedis implements QuarkusTestResourceLifecycleManager {
    private static final int SECONDS_TO_END = 10;

    private int port;
    private Process process;

    @Override
    public Map<String, String> start() {
        port = freePort();
        run();
        return Map.of(
                "holdout.gateway.fair-use.redis.url", "redis://127.0.0.1:" + port,
                "holdout.gateway.fair-use.redis.secret", "a secret of the test, of 32 characters",
                "holdout.gateway.fair-use.redis.within", "2s",
                "holdout.gateway.fair-use.redis.retry-after", "500ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == RealRedis.class);
    }

    @Override
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it again after it was stopped, empty, at the same address. */
    void run() {
        try {
            Path folder = Files.createTempDirectory("redis");
            process = new ProcessBuilder(
                            "redis-server",
                            "--bind",
                            "127.0.0.1",
                            "--port",
                            Integer.toString(port),
                            "--save",
                            "",
                            "--appendonly",
                            "no",
                            "--dir",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Redis is missing. Install it (Debian: apt-get install redis-server).", e);
        }
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
