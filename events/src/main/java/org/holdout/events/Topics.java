package org.holdout.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The topics between the services, and how they are created. They are never created automatically: a wrong name must fail, and
 * partitions and retention are decisions.
 */
public final class Topics {

    /** What happens to requests and mandates, keyed by their ids. Kept for ever, so that counts can be rebuilt from zero. */
    public static final String REQUESTS = "holdout.requests";

    /** What happens to guides, keyed by the guide's id. */
    public static final String GUIDES = "holdout.guides";

    /** What happens to vendors' policies and to the facts drawn from them, keyed by the vendor's id. */
    public static final String POLICIES = "holdout.policies";

    /** Every topic there must be, the dead-letter topics too. */
    public static final List<TopicPlan> PLAN = Stream.of(
                    new TopicPlan(REQUESTS, TopicPlan.PARTITIONS, Optional.empty()),
                    new TopicPlan(GUIDES, TopicPlan.PARTITIONS, Optional.of(Duration.ofDays(365))),
                    new TopicPlan(POLICIES, TopicPlan.PARTITIONS, Optional.of(Duration.ofDays(365))))
            .flatMap(topic -> Stream.of(topic, topic.deadLetters()))
            .toList();

    private Topics() {}

    /** The topic that takes the messages of {@code topic} that a consumer could not read, with the reason in their headers. */
    public static String deadLetter(String topic) {
        return topic + ".dead-letter";
    }
}
