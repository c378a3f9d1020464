package org.holdout.gateway.fairuse;

import graphql.language.Document;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * Keeps one caller from using up what is there for all: each has points that fill up again by the minute, and each call costs some.
 * Calls are counted by all gateways together where they share a Redis; what is asked on a socket, by the gateway that holds it.
 */
@ApplicationScoped
public class FairUse {
    /** Points that whatever is asked costs at least, also when it is refused before it can be counted. */
    public static final long LEAST = 1;

    /** The role of organisations' clients. */
    private static final String ORGANISATION = "organisation";

    private final FairUseConfig config;
    private final Limits own;
    private final SharedLimits shared;
    private final LimitedCallers limited;
    private final HeldBack heldBack;

    FairUse(FairUseConfig config, Limits own, SharedLimits shared, LimitedCallers limited, HeldBack heldBack) {
        this.config = config;
        this.own = own;
        this.shared = shared;
        this.limited = limited;
        this.heldBack = heldBack;
    }

    /** What a call of this document with these variables costs. */
    public long points(Document document, JsonObject variables) {
        return LEAST + (QueryCost.fields(document, variables, config.webhooks()) - 1) / config.fieldsPerPoint();
    }

    /**
     * Takes the points of a call; its answer tells in {@code RateLimit} headers what is left
     * (<a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">draft-ietf-httpapi-ratelimit-headers</a>).
     *
     * @param caller who sent a token, if one was sent
     * @return fails with a {@link ProblemException}, RATE_LIMITED, when the caller has too few points left, and {@link HeldBack} for
     *     a while
     */
    public CompletionStage<Void> take(RoutingContext call, Optional<SecurityIdentity> caller, long points) {
        Payer payer = payer(call, caller);
        return shared.take(payer.key(), payer.aMinute(), Math.min(own.atOnce(payer.aMinute()), points))
                .thenCompose(probe -> settled(call, payer, probe));
    }

    /**
     * Takes the points of opening a socket, and of what is asked on it.
     *
     * @param opening the call that opened the socket
     * @throws ProblemException RATE_LIMITED when the caller has too few points left
     */
    public void takeOnSocket(RoutingContext opening, Optional<SecurityIdentity> caller, long points) {
        Payer payer = payer(opening, caller);
        settle(opening, payer, own.take(payer.key(), payer.aMinute(), Math.min(own.atOnce(payer.aMinute()), points)));
    }

    /**
     * Whose points they are.
     *
     * @param name a client's id, or what {@code key} says, for {@link LimitedCallers}
     */
    private record Payer(String policy, String key, int aMinute, LimitedKind kind, String name) {}

    private Payer payer(RoutingContext call, Optional<SecurityIdentity> caller) {
        String key = Callers.key(call, caller);
        return caller.map(one -> payer(one, key))
                .orElseGet(() -> new Payer("address", key, config.pointsOfAddress(), LimitedKind.ADDRESS, key));
    }

    private Payer payer(SecurityIdentity caller, String key) {
        if (caller.hasRole(ORGANISATION) && caller.getPrincipal() instanceof JsonWebToken token) {
            String client = token.getClaim(Claims.azp.name());
            if (client != null) {
                return new Payer("caller", key, config.pointsOfCaller(), LimitedKind.CLIENT, client);
            }
        }
        return new Payer("caller", key, config.pointsOfCaller(), LimitedKind.CALLER, key);
    }

    private CompletionStage<Void> settled(RoutingContext call, Payer payer, ConsumptionProbe probe) {
        try {
            settle(call, payer, probe);
            return CompletableFuture.completedFuture(null);
        } catch (ProblemException refusal) {
            return heldBack.fail(refusal);
        }
    }

    private void settle(RoutingContext call, Payer payer, ConsumptionProbe probe) {
        long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        tell(call.response(), payer, probe, wait);
        if (!probe.isConsumed()) {
            limited.refused(payer.kind(), payer.name());
            throw ProblemException.of(
                    ErrorCode.RATE_LIMITED, "You asked for much in a short time. Try again in " + wait + " s.");
        }
    }

    private void tell(HttpServerResponse response, Payer payer, ConsumptionProbe probe, long wait) {
        if (response.headWritten()) {
            return;
        }
        int most = own.atOnce(payer.aMinute());
        long window = Limits.WINDOW.toSeconds() * most / payer.aMinute();
        response.putHeader("RateLimit-Policy", "\"" + payer.policy() + "\";q=" + most + ";w=" + Math.max(1, window));
        response.putHeader("RateLimit", "\"" + payer.policy() + "\";r=" + probe.getRemainingTokens() + ";t=" + wait);
        if (!probe.isConsumed()) {
            response.putHeader("Retry-After", Long.toString(wait));
        }
    }
}
