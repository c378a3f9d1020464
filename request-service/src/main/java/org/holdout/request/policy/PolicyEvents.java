package org.holdout.request.policy;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.holdout.events.Event;
import org.holdout.events.EventJson;
import org.holdout.events.PolicyChanged;
import org.holdout.outbox.EventConsumer;

/** Hears what happens to policies, each message once in effect. */
@ApplicationScoped
class PolicyEvents {

    private final EventConsumer consumer;
    private final PolicyVersions versions;
    private final jakarta.enterprise.event.Event<PolicyMoved> moved;

    PolicyEvents(EventConsumer consumer, PolicyVersions versions, jakarta.enterprise.event.Event<PolicyMoved> moved) {
        this.consumer = consumer;
        this.versions = versions;
        this.moved = moved;
    }

    @Incoming("policies")
    @Blocking
    void hear(ConsumerRecord<String, byte[]> message) {
        consumer.consume(
                message,
                event -> EventJson.read(event.type(), event.payload())
                        .map(this::apply)
                        .orElse(false));
    }

    private boolean apply(Event event) {
        if (event instanceof PolicyChanged change) {
            if (versions.add(change) && change.material()) {
                moved.fire(new PolicyMoved(change.vendor()));
            }
            return true;
        }
        return false;
    }
}
