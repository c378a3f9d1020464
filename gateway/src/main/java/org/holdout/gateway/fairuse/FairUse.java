package org.holdout.gateway.fairuse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * Keeps one caller from using up what is there for all: each has points that fill up again by the minute, and each call costs some.
 * Kept in memory, for one gateway; nothing of a caller is written anywhere.
 */
@ApplicationScoped
public class FairUse {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final FairUseConfig config;
    private final Cache<String, Bucket> callers;

    FairUse(FairUseConfig config) {
        this.config = config;
        callers = Caffeine.newBuilder()
                .maximumSize(config.maxCallers())
                .expireAfterAccess(WINDOW)
                .build();
    }

    /**
     * Takes the points of a call; its answer tells in {@code RateLimit} headers what is left
     * (<a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">draft-ietf-httpapi-ratelimit-headers</a>).
     *
     * @param call the call, or the one that opened the socket
     * @throws ProblemException RATE_LIMITED when the caller has too few points left
     */
    public void take(RoutingContext call, SecurityIdentity caller, Document document, JsonObject variables) {
        boolean isKnown = !caller.isAnonymous();
        int capacity = isKnown ? config.pointsOfCaller() : config.pointsOfAddress();
        String key = isKnown
                ? "caller " + caller.getPrincipal().getName()
                : "address " + call.request().remoteAddress().hostAddress();
        ConsumptionProbe probe = callers.get(key, unknown -> full(capacity))
                .tryConsumeAndReturnRemaining(Math.min(capacity, points(document, variables)));
        long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        tell(call.response(), isKnown ? "caller" : "address", capacity, probe, wait);
        if (!probe.isConsumed()) {
            throw ProblemException.of(
                    ErrorCode.RATE_LIMITED, "You asked for much in a short time. Try again in " + wait + " s.");
        }
    }

    private long points(Document document, JsonObject variables) {
        return 1 + (QueryCost.fields(document, variables) - 1) / config.fieldsPerPoint();
    }

    private static Bucket full(int capacity) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW))
                .build();
    }

    private static void tell(
            HttpServerResponse response, String policy, int capacity, ConsumptionProbe probe, long wait) {
        if (response.headWritten()) {
            return;
        }
        response.putHeader("RateLimit-Policy", "\"" + policy + "\";q=" + capacity + ";w=" + WINDOW.toSeconds());
        response.putHeader("RateLimit", "\"" + policy + "\";r=" + probe.getRemainingTokens() + ";t=" + wait);
        if (!probe.isConsumed()) {
            response.putHeader("Retry-After", Long.toString(wait));
        }
    }
}
