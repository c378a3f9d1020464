package org.holdout.gateway.fairuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much of the gateway one caller may use. A point is what {@link QueryCost} counts. */
@ConfigMapping(prefix = "holdout.gateway.fair-use")
interface FairUseConfig {
    /** Points a minute for whoever sends a token, by its subject: a person or an organisation's client. */
    @WithDefault("6000")
    @Min(1)
    int pointsOfCaller();

    /** Points a minute for everybody without a token at one address together; of IPv6, at one network of 64 bits. */
    @WithDefault("3000")
    @Min(1)
    int pointsOfAddress();

    /**
     * How many points a caller can have saved up at most, so that nobody slows the others for long by spending a minute's at once; as
     * many as the largest answer costs ({@code holdout.gateway.query.max-result-nodes} by {@code fields-per-point}).
     */
    @WithDefault("2000")
    @Min(1)
    int burst();

    /**
     * For how long a refusal is held back on average, so that whoever asks again at once asks seldom; 0 for not at all. Each is held
     * for another while, from half of it to half as long again.
     */
    @WithDefault("500ms")
    @DurationMin
    @DurationMax(minutes = 1)
    Duration holdBack();

    /** How many refusals are held back at once; one more is told at once. */
    @WithDefault("2000")
    @Min(0)
    int maxHeldBack();

    /** How many fields of an answer, lists multiplied out, cost a point. A call costs one at least. */
    @WithDefault("50")
    @Min(1)
    int fieldsPerPoint();

    /** How many webhooks an organisation has at most, as they are listed whole: what request-service's {@code holdout.webhooks.max-endpoints} says. */
    @WithDefault("10")
    @Min(1)
    int webhooks();

    /** How many callers are remembered at once; the one that was silent longest is forgotten first. */
    @WithDefault("50000")
    @Min(1)
    int maxCallers();

    /** How many of those who were refused operators are shown at most; who was refused longest ago goes first. */
    @WithDefault("200")
    @Min(0)
    int maxLimited();

    /**
     * Where the portal calls from, as addresses or networks with commas between; a name is passed over. What it opens for its visitors without their tokens
     * is counted for all of them, and by no bound on one address.
     */
    @WithDefault("${quarkus.http.proxy.trusted-proxies}")
    Optional<List<String>> portals();

    /** How long after the last time it is shown that somebody was refused. */
    @WithDefault("1H")
    @DurationMin(minutes = 1)
    Duration keepLimited();
}
