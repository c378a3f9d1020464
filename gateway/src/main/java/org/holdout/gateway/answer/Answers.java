package org.holdout.gateway.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Answers for everybody, kept for a while. Whatever happens to a guide, a policy or a fact drops them all: that is seldom, and sooner
 * read anew than told apart. While nobody would tell, none is kept.
 */
@ApplicationScoped
public class Answers {
    private final AnswerConfig config;
    private final Cache<AnswerKey, Answer> kept;
    private final AtomicLong drops = new AtomicLong();
    private final Counter hits;
    private final Counter misses;
    private volatile boolean isToldOfChanges;

    Answers(AnswerConfig config, MeterRegistry metrics) {
        this.config = config;
        kept = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((AnswerKey key, Answer answer) ->
                        key.weight() + answer.body().length())
                .expireAfterWrite(config.keep())
                .build();
        hits = metrics.counter("holdout.gateway.answers", "kept", "yes");
        misses = metrics.counter("holdout.gateway.answers", "kept", "no");
    }

    /** The answer that is kept for this key. */
    public Optional<Answer> find(AnswerKey key) {
        Optional<Answer> answer = Optional.ofNullable(kept.getIfPresent(key));
        (answer.isPresent() ? hits : misses).increment();
        return answer;
    }

    /** Keeps the answer that is about to be read, unless they are dropped while it is read. */
    public Consumer<Buffer> keeper(AnswerKey key, long points) {
        long before = drops.get();
        return body -> {
            if (isToldOfChanges && body.length() <= config.largest().asLongValue()) {
                kept.put(key, new Answer(body, points));
            }
            if (drops.get() != before) {
                kept.invalidate(key);
            }
        };
    }

    /** Drops all: something happened that they may show. */
    public void drop() {
        drops.incrementAndGet();
        kept.invalidateAll();
    }

    /** How often all were dropped so far. */
    long drops() {
        return drops.get();
    }

    boolean areToldOfChanges() {
        return isToldOfChanges;
    }

    /** Whether somebody tells what happens. What is kept from before the silence, or the end of it, is dropped. */
    void toldOfChanges(boolean isTold) {
        isToldOfChanges = isTold;
        drop();
    }
}
