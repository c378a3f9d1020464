package org.holdout.gateway.answer;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** Room for a few answers. */
record SmallAnswers() implements AnswerConfig {
    @Override
    public Duration keep() {
        return Duration.ofMinutes(1);
    }

    @Override
    public MemorySize memory() {
        return bytes(10_000);
    }

    @Override
    public MemorySize largest() {
        return bytes(1000);
    }

    @Override
    public int reads() {
        return 10;
    }

    @Override
    public Duration look() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration silence() {
        return Duration.ofSeconds(10);
    }

    private static MemorySize bytes(long number) {
        return new MemorySize(BigInteger.valueOf(number));
    }
}
