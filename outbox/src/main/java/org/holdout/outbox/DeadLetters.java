package org.holdout.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** Messages that consumers gave up, whichever service it was. */
@ApplicationScoped
public class DeadLetters {

    private final Redrive redrive;
    private final DeadLetterCount count;

    DeadLetters(@Identifier("default-kafka-broker") Map<String, Object> broker, OutboxConfig config) {
        redrive = new Redrive(broker, config.deadLettersWithin());
        count = new DeadLetterCount(broker, config.deadLettersWithin());
    }

    /** The broker did not count or send dead letters. */
    public static final class NotReachedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotReachedException(Throwable cause) {
            super("The broker did not answer about dead letters", cause);
        }
    }

    /**
     * How many wait, topic by topic.
     *
     * @throws NotReachedException when the broker does not say
     */
    public Map<String, Long> waiting(Collection<String> topics) {
        try {
            return count.waiting(topics);
        } catch (KafkaException | ExecutionException e) {
            throw new NotReachedException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReachedException(e);
        }
    }

    /**
     * Sends those of a topic again that wait now, as they were, and returns how many it were. Each is sent again once; of two calls at
     * the same time both may send one, which consumers notice.
     *
     * @throws NotReachedException when the broker does not take one; those before it are sent
     */
    public int redrive(String topic) {
        try {
            return redrive.redrive(topic);
        } catch (KafkaException | ExecutionException e) {
            throw new NotReachedException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReachedException(e);
        }
    }
}
