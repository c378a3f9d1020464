package org.holdout.gateway.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.holdout.events.Event;
import org.holdout.events.FactDoubted;
import org.holdout.events.FactRevised;
import org.holdout.events.PolicyChanged;
import org.holdout.gateway.answer.Answers;

/** Hears every event on policies from now on. Each gateway is a consumer group of its own, so each hears all of them. */
@ApplicationScoped
class PolicyFeed {
    private final EventReader events;
    private final PolicyUpdates updates;
    private final Answers answers;

    PolicyFeed(EventReader events, PolicyUpdates updates, Answers answers) {
        this.events = events;
        this.updates = updates;
        this.answers = answers;
    }

    /** Kept answers are dropped first: whoever is told reads again at once. */
    @Incoming("policy-events")
    void hear(ConsumerRecord<String, byte[]> message) {
        answers.drop();
        events.read(message).ifPresent(event -> publish(event, EventReader.time(message)));
    }

    private void publish(Event event, Instant at) {
        switch (event) {
            case PolicyChanged e ->
                updates.publish(new PolicyUpdate(e.vendor(), e.document(), e.version(), e.material(), at));
            case FactDoubted e ->
                updates.publish(new FactUpdate(e.vendor(), e.dimension(), e.region(), FactChangeKind.DOUBTED, at));
            case FactRevised e ->
                updates.publish(new FactUpdate(e.vendor(), e.dimension(), e.region(), FactChangeKind.REVISED, at));
            default -> {
                // nothing that anybody listens for here
            }
        }
    }
}
