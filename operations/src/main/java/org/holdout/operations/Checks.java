package org.holdout.operations;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.holdout.start.CheckSettings;
import org.holdout.start.Neighbourhood;

/** What a service needs, tried as {@code --check} does, and what its own health says beside that; asked at once, and for a bounded time. */
@ApplicationScoped
class Checks {

    /** What {@code start} calls the database of the service. */
    static final String DATABASE = "database";

    /** Quarkus's of all databases together; as neighbours each is told by its name. */
    private static final String DATABASES = "Database connections health check";

    /** How Quarkus begins the names of those about channels: alive, ready and started. */
    private static final String CHANNELS = "SmallRye Reactive Messaging";

    private final Neighbourhood neighbours;
    private final SmallRyeHealthReporter health;
    private final CheckSettings settings;

    Checks(Neighbourhood neighbours, SmallRyeHealthReporter health, CheckSettings settings) {
        this.neighbours = neighbours;
        this.health = health;
        this.settings = settings;
    }

    /** All of them, each name once. */
    List<CheckView> all() {
        Instant end = Instant.now().plus(settings.within());
        CompletableFuture<SmallRyeHealth> own =
                health.getHealthAsync().subscribeAsCompletionStage().toCompletableFuture();
        Map<String, CheckView> all = new LinkedHashMap<>();
        neighbours
                .look()
                .forEach(found -> add(
                        all,
                        new CheckView(
                                found.name(),
                                found.well(),
                                found.found() == null ? List.of() : List.of(found.found()))));
        own(own, Duration.between(Instant.now(), end)).forEach(check -> add(all, check));
        return List.copyOf(all.values());
    }

    private List<CheckView> own(CompletableFuture<SmallRyeHealth> asked, Duration within) {
        try {
            return asked
                    .get(within.toMillis(), TimeUnit.MILLISECONDS)
                    .getPayload()
                    .getJsonArray("checks")
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .filter(check -> !check.getString("name").equals(DATABASES))
                    .map(Checks::view)
                    .toList();
        } catch (TimeoutException | ExecutionException e) {
            return List.of(new CheckView("health", false, List.of()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static CheckView view(JsonObject check) {
        String name = check.getString("name");
        return new CheckView(
                name.startsWith(CHANNELS) ? "channels" : name,
                "UP".equals(check.getString("status")),
                check.containsKey("data") ? about(check.getJsonObject("data")) : List.of());
    }

    private static List<String> about(JsonObject data) {
        return data.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + words(entry.getValue()))
                .toList();
    }

    private static String words(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static void add(Map<String, CheckView> all, CheckView check) {
        all.merge(
                check.name(),
                check,
                (one, other) -> new CheckView(
                        one.name(),
                        one.up() && other.up(),
                        Stream.concat(one.about().stream(), other.about().stream())
                                .distinct()
                                .toList()));
    }
}
