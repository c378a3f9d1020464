package org.holdout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** The platform's processes and databases, for tests that pull a plug and look at what is left. */
final class Parts {

    /** A killed broker needs some seconds to be elected again, a killed service its start. */
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(3);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;

    Parts(Platform platform) {
        this.home = platform.home();
    }

    /** Ends a part as a power cut would, and waits until it is gone. From then on the others may complain in their logs. */
    void kill(String part) {
        Traces.plugIsPulled();
        killApart(part);
    }

    /** The same in a platform whose logs nobody searches for complaints afterwards. */
    void killApart(String part) {
        ProcessHandle process = ProcessHandle.of(pid(part)).orElseThrow();
        process.destroyForcibly();
        process.onExit().orTimeout(RECOVERY_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    long pid(String part) {
        try {
            for (JsonNode entry : JSON.readTree(home.resolve("processes.json").toFile())) {
                if (entry.get("part").asText().equals(part)) {
                    return entry.get("pid").asLong();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("No process of " + part + " is known");
    }

    /** How many rows a service's database answers, asked with the service's own settings. */
    long count(String service, String query, UUID id) {
        try (Connection connection = connection(service);
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database of " + service + " did not answer", e);
        }
    }

    /** Changes something in a service's database behind its back. */
    void execute(String service, String change) {
        try (Connection connection = connection(service);
                var statement = connection.createStatement()) {
            statement.executeUpdate(change);
        } catch (SQLException e) {
            throw new IllegalStateException("The database of " + service + " did not take it", e);
        }
    }

    /** What an application tells on its management port at that path. */
    String managed(String application, String path) throws IOException, InterruptedException {
        return askManagement(application, path).body();
    }

    private HttpResponse<String> askManagement(String application, String path)
            throws IOException, InterruptedException {
        URI address =
                URI.create("http://127.0.0.1:" + settings(application).getProperty("quarkus.management.port") + path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Where an application, or one of its instances, serves. */
    String address(String application) {
        return "http://localhost:" + settings(application).getProperty("quarkus.http.port");
    }

    /** Whether an application, or one of its instances, says that it is ready. */
    boolean isReady(String application) {
        try {
            return askManagement(application, "/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    private Properties settings(String application) {
        Properties settings = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("config").resolve(application + ".properties"))) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    Connection connection(String service) throws SQLException {
        return connection(service, "quarkus.datasource");
    }

    /** To the database that the service's settings name with this prefix. */
    Connection connection(String service, String prefix) throws SQLException {
        Properties settings = settings(service);
        return DriverManager.getConnection(
                settings.getProperty(prefix + ".jdbc.url"),
                settings.getProperty(prefix + ".username"),
                settings.getProperty(prefix + ".password"));
    }

    /** Waits until it is so; what is restarting may refuse, which is no answer yet. */
    static void await(String sentence, BooleanSupplier holds) {
        Awaitility.await(sentence)
                .atMost(RECOVERY_LIMIT)
                .pollInterval(POLL)
                .ignoreExceptions()
                .until(holds::getAsBoolean);
    }
}
