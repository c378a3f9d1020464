package org.holdout.gateway.fairuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.codec.ByteArrayCodec;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * The points of callers in Redis, for several gateways together. What one caller takes while Redis is asked for them goes there
 * together with the next question: asked one by one they would only be in each other's way. While Redis does not answer in time, each gateway counts in its own
 * memory: too generous for a while, and never a reason to answer nobody.
 */
@Startup
@ApplicationScoped
class SharedLimits {
    private static final Logger LOG = Logger.getLogger(SharedLimits.class);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_LENGTH = 32;

    private final SharedLimitConfig config;
    private final Limits own;
    private final Clock clock = Clock.systemUTC();
    private final RedisClient client;
    private final Cache<Key, AsyncBucketProxy> callers;
    private CompletableFuture<AsyncProxyManager<byte[]>> buckets;
    private volatile Instant leftAloneUntil = Instant.MIN;
    private volatile boolean isLost;

    SharedLimits(SharedLimitConfig config, FairUseConfig bounds, Limits own) {
        this.config = config;
        this.own = own;
        this.callers = Caffeine.newBuilder()
                .maximumSize(bounds.maxCallers())
                .expireAfterAccess(Limits.WINDOW)
                .build();
        this.client = config.url().map(this::client).orElse(null);
    }

    /** Whose points of that day; {@code aMinute} is how many there are a minute. */
    private record Key(String caller, int aMinute, LocalDate day) {}

    /** Whether there is a Redis to count in, and it does not answer. */
    boolean isLost() {
        return isLost;
    }

    /** Takes points of a caller, if there are so many. */
    CompletionStage<ConsumptionProbe> take(String caller, int aMinute, long points) {
        if (client == null || clock.instant().isBefore(leftAloneUntil)) {
            return CompletableFuture.completedStage(own.take(caller, aMinute, points));
        }
        return shared(caller, aMinute, points)
                .orTimeout(config.within().toMillis(), TimeUnit.MILLISECONDS)
                .handle((probe, failure) -> {
                    tell(failure);
                    return failure == null ? probe : own.take(caller, aMinute, points);
                });
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.shutdown();
        }
    }

    private CompletableFuture<ConsumptionProbe> shared(String caller, int aMinute, long points) {
        Key key = new Key(caller, aMinute, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return connected()
                .thenCompose(manager ->
                        callers.get(key, unknown -> bucket(manager, unknown)).tryConsumeAndReturnRemaining(points));
    }

    private AsyncBucketProxy bucket(AsyncProxyManager<byte[]> manager, Key key) {
        BucketConfiguration configuration =
                BucketConfiguration.builder().addLimit(own.limit(key.aMinute())).build();
        return manager.builder()
                .withOptimization(Optimizations.batching())
                .build(hidden(key), () -> CompletableFuture.completedFuture(configuration));
    }

    /** One connection for all, made when it is first needed, and again after it could not be made. */
    private synchronized CompletableFuture<AsyncProxyManager<byte[]>> connected() {
        if (buckets == null || buckets.isCompletedExceptionally()) {
            buckets = client.connectAsync(
                            ByteArrayCodec.INSTANCE,
                            RedisURI.create(config.url().orElseThrow()))
                    .toCompletableFuture()
                    .thenApply(connection -> Bucket4jLettuce.casBasedBuilder(connection)
                            .expirationAfterWrite(
                                    ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Limits.WINDOW))
                            .build()
                            .asAsync());
        }
        return buckets;
    }

    private void tell(Throwable failure) {
        if (failure != null) {
            leftAloneUntil = clock.instant().plus(config.retryAfter());
        }
        if (isLost != (failure != null)) {
            isLost = failure != null;
            if (isLost) {
                LOG.warnf("Redis does not answer (%s): each gateway counts for itself", name(failure));
            } else {
                LOG.info("Redis answers again: the gateways count together");
            }
        }
    }

    private static String name(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause.getClass().getSimpleName();
    }

    private RedisClient client(String url) {
        if (config.secret().orElse("").length() < SECRET_LENGTH) {
            throw new IllegalStateException("holdout.gateway.fair-use.redis.secret must have at least " + SECRET_LENGTH
                    + " characters where holdout.gateway.fair-use.redis.url is set.");
        }
        RedisClient redis = RedisClient.create(RedisURI.create(url));
        redis.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(config.retryAfter())
                        .build())
                .build());
        return redis;
    }

    private byte[] hidden(Key key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(config.secret().orElseThrow().getBytes(UTF_8), ALGORITHM));
            return mac.doFinal((key.day() + " " + key.caller()).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
