package org.holdout.gateway.fairuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.ConsumptionProbe;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SharedLimitsIT.Few.class)
@QuarkusTestResource(value = RealRedis.class, restrictToAnnotatedClass = true)
class SharedLimitsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int POINTS = 5;
    private static final int AT_ONCE = 200;

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final String address = "192.0.2." + ADDRESSES.incrementAndGet();

    RealRedis redis;

    @Inject
    SharedLimitConfig config;

    @Inject
    FairUseConfig bounds;

    @Inject
    Limits own;

    @Inject
    SharedLimits thisGateway;

    private SharedLimits otherGateway;

    @BeforeEach
    void redisIsHeard() {
        otherGateway = new SharedLimits(config, bounds, own);
        await().atMost(SOON).until(() -> hears(otherGateway) && hears(thisGateway) && !keys().isEmpty());
    }

    private static boolean hears(SharedLimits gateway) {
        gateway.take("probe " + UUID.randomUUID(), POINTS, 1)
                .toCompletableFuture()
                .join();
        return !gateway.isLost();
    }

    @AfterEach
    void otherGatewayEnds() {
        otherGateway.close();
    }

    @Test
    void gatewaysCountTogether() {
        for (int i = 0; i < POINTS - 1; i++) {
            otherGateway
                    .take("address " + address, POINTS, 1)
                    .toCompletableFuture()
                    .join();
        }

        ask().statusCode(200).header("RateLimit", matchesPattern("\"address\";r=0;t=\\d+"));
        ask().statusCode(429).body("errors[0].extensions.code", equalTo("RATE_LIMITED"));
    }

    @Test
    void whatACallerTakesAtOnceIsAskedForTogetherAndRedisIsNotLost() {
        String caller = "address " + UUID.randomUUID();
        long before = commands();

        List<CompletableFuture<ConsumptionProbe>> takes = IntStream.range(0, 2 * AT_ONCE)
                .mapToObj(i -> (i % 2 == 0 ? thisGateway : otherGateway)
                        .take(caller, POINTS, 1)
                        .toCompletableFuture())
                .toList();
        long taken = takes.stream().filter(take -> take.join().isConsumed()).count();

        assertEquals(POINTS, taken);
        assertFalse(thisGateway.isLost() || otherGateway.isLost());
        long asked = commands() - before;
        assertTrue(asked < AT_ONCE, asked + " commands");
    }

    /** The wait for Redis is the one that is shipped; the other tests' is longer, so that a busy machine does not matter to them. */
    @Test
    void gatewaysCountTogetherWithTheWaitThatIsShipped() {
        SharedLimits shipped = new SharedLimits(
                FairUseFixture.shared(redis.url(), config.secret().orElseThrow()), bounds, own);
        try {
            await().atMost(SOON).until(() -> {
                String caller = "address " + UUID.randomUUID();
                for (int i = 0; i < POINTS; i++) {
                    shipped.take(caller, POINTS, 1).toCompletableFuture().join();
                }
                return !shipped.isLost()
                        && !thisGateway
                                .take(caller, POINTS, 1)
                                .toCompletableFuture()
                                .join()
                                .isConsumed();
            });
        } finally {
            shipped.close();
        }
    }

    private long commands() {
        String stats = ofRedis(redis -> redis.info("stats"));
        return Long.parseLong(stats.replaceAll("(?s).*total_commands_processed:(\\d+).*", "$1"));
    }

    @Test
    void redisSeesNobodysAddress() {
        ask().statusCode(200);

        List<byte[]> keys = keys();
        assertFalse(keys.isEmpty());
        keys.forEach(key -> assertFalse(new String(key, UTF_8).contains(address.substring(0, 8))));
    }

    @Test
    void withoutRedisEachGatewayCountsForItselfAndSaysSo() {
        redis.stop();

        await().atMost(SOON).until(() -> {
            otherGateway.take("address lost", POINTS, 1).toCompletableFuture().join();
            return otherGateway.isLost();
        });
        ask().statusCode(200);
        for (int i = 0; i < POINTS; i++) {
            ask();
        }
        ask().statusCode(429);
        assertEquals(
                "DOWN", new SharedLimitHealth(otherGateway).call().getStatus().name());

        redis.run();
        await().atMost(SOON).until(() -> {
            otherGateway.take("address found", POINTS, 1).toCompletableFuture().join();
            return !otherGateway.isLost();
        });
        assertEquals(
                "UP", new SharedLimitHealth(otherGateway).call().getStatus().name());
    }

    private List<byte[]> keys() {
        return ofRedis(redis -> redis.keys("*".getBytes(UTF_8)));
    }

    private <T> T ofRedis(Function<RedisCommands<byte[], byte[]>, T> question) {
        RedisClient client = RedisClient.create(redis.url());
        try (StatefulRedisConnection<byte[], byte[]> connection = client.connect(ByteArrayCodec.INSTANCE)) {
            return question.apply(connection.sync());
        } finally {
            client.shutdown();
        }
    }

    private ValidatableResponse ask() {
        return RestAssured.given()
                .header("X-Forwarded-For", address)
                .contentType("application/json")
                .body(Map.of("query", "{__typename}"))
                .post("/graphql")
                .then();
    }

    /** Points that are soon used up. */
    public static class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("holdout.gateway.fair-use.points-of-address", Integer.toString(POINTS));
        }
    }
}
