package org.holdout.gateway.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import java.util.function.Predicate;

/**
 * Hands each message to every open subscription that wants it. One that falls behind by more than its buffer loses messages, never
 * the newest: each is only a hint to read the truth.
 */
class Hub<T> {
    private final BroadcastProcessor<T> messages = BroadcastProcessor.create();
    private final LiveConfig config;

    Hub(LiveConfig config) {
        this.config = config;
    }

    void publish(T message) {
        messages.onNext(message);
    }

    /** The messages from now on that are wanted. */
    Multi<T> from(Predicate<T> wanted) {
        return messages.select()
                .where(wanted)
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultWorkerPool(), config.buffer());
    }
}
