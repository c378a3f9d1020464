package org.holdout.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void everyTopicIsPlannedWithItsDeadLetters() {
        Set<String> planned = Topics.PLAN.stream().map(TopicPlan::name).collect(Collectors.toSet());

        assertEquals(
                Set.of(
                        "holdout.requests",
                        "holdout.requests.dead-letter",
                        "holdout.guides",
                        "holdout.guides.dead-letter",
                        "holdout.policies",
                        "holdout.policies.dead-letter"),
                planned);
    }

    @Test
    void requestsAreKeptForEverAndNothingElseIs() {
        for (TopicPlan plan : Topics.PLAN) {
            assertEquals(plan.name().equals(Topics.REQUESTS), plan.retention().equals(Optional.empty()), plan.name());
        }
    }

    @Test
    void partitionsAllowSeveralConsumers() {
        assertTrue(Topics.PLAN.stream()
                .filter(plan -> !plan.name().endsWith(".dead-letter"))
                .allMatch(plan -> plan.partitions() == 6));
    }
}
