package org.holdout.request.evidence;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A real server that speaks S3 and checks signatures, as a process of its own: S3Proxy over a folder. */
final class S3Server implements AutoCloseable {

    static final String ACCESS_KEY = "test-key";
    static final String SECRET_KEY = "test-secret";

    private final Process process;
    private final int port;

    S3Server(Path folder) throws IOException {
        port = freePort();
        Path settings = folder.resolve("s3proxy.properties");
        Properties properties = new Properties();
        properties.putAll(java.util.Map.of(
                "s3proxy.endpoint",
                address().toString(),
                "s3proxy.authorization",
                "aws-v2-or-v4",
                "s3proxy.identity",
                ACCESS_KEY,
                "s3proxy.credential",
                SECRET_KEY,
                "jclouds.provider",
                "filesystem-nio2",
                "jclouds.filesystem.basedir",
                Files.createDirectory(folder.resolve("buckets")).toString()));
        try (var out = Files.newBufferedWriter(settings)) {
            properties.store(out, null);
        }
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        jar().toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(this::answers);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended by itself");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }

    /** Put there by the build, before the integration tests. */
    private static Path jar() {
        return Path.of(System.getProperty("holdout.root"), "request-service/target/s3proxy/s3proxy.jar");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
