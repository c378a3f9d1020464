package org.holdout.gateway.operations;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdout.start.CheckSettings;
import org.holdout.start.Neighbourhood;

/** What the gateway needs, tried as {@code --check} does, and what its own health says beside that. */
@ApplicationScoped
class OwnChecks {
    /** How Quarkus begins the names of those about channels. */
    private static final String CHANNELS = "SmallRye Reactive Messaging";

    private final Neighbourhood neighbours;
    private final SmallRyeHealthReporter health;
    private final Duration within;

    OwnChecks(Neighbourhood neighbours, SmallRyeHealthReporter health, CheckSettings settings) {
        this.neighbours = neighbours;
        this.health = health;
        this.within = settings.within();
    }

    /** All of them, asked at once; what has not answered within {@link CheckSettings#within} counts as failed. */
    Uni<List<HealthCheck>> all() {
        Uni<List<HealthCheck>> needs = Uni.createFrom()
                .item(neighbours::look)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> found.stream()
                        .map(one -> new HealthCheck(
                                one.name(), one.well(), one.found() == null ? List.of() : List.of(one.found())))
                        .toList());
        return Uni.combine()
                .all()
                .unis(needs, own(health.getHealthAsync(), within))
                .with((one, other) ->
                        Stream.concat(one.stream(), other.stream()).toList());
    }

    static Uni<List<HealthCheck>> own(Uni<SmallRyeHealth> asked, Duration within) {
        return asked.map(told -> own(told.getPayload().getJsonArray("checks").getValuesAs(JsonObject.class)))
                .ifNoItem()
                .after(within)
                .recoverWithItem(List.of(new HealthCheck(
                        "own health", false, List.of("No answer within " + within.toSeconds() + " seconds."))));
    }

    /** Each name once; the channels are alive, ready and started together. */
    private static List<HealthCheck> own(List<JsonObject> checks) {
        Map<String, Boolean> up = new LinkedHashMap<>();
        checks.forEach(check -> {
            String name = check.getString("name");
            up.merge(
                    name.startsWith(CHANNELS) ? "channels" : name,
                    "UP".equals(check.getString("status")),
                    Boolean::logicalAnd);
        });
        return up.entrySet().stream()
                .map(one -> new HealthCheck(one.getKey(), one.getValue(), List.of()))
                .toList();
    }
}
