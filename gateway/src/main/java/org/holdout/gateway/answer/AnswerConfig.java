package org.holdout.gateway.answer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How answers for everybody are kept, so that the same question is not asked of the services again. */
@ConfigMapping(prefix = "holdout.gateway.answers")
interface AnswerConfig {
    /** How long one is kept at most; it is dropped earlier when something happens to what it may show. */
    @WithDefault("60s")
    @DurationMin(millis = 1)
    Duration keep();

    /** How much memory they take together, about. 0 keeps none. */
    @WithDefault("32M")
    MemorySize memory();

    /** How large one may be. */
    @WithDefault("1M")
    MemorySize largest();

    /** How many reads of services are kept besides; the largest takes some hundred kilobytes. */
    @WithDefault("200")
    @Min(0)
    int reads();

    /** How often is looked whether Kafka is there: without it nobody tells that something happened, and nothing is kept. */
    @WithDefault("1s")
    @DurationMin(millis = 1)
    Duration look();

    /** How long Kafka may be silent before it counts as lost; its clients say every three seconds that they are there. */
    @WithDefault("10s")
    @DurationMin(seconds = 1)
    Duration silence();
}
