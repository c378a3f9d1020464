package org.holdout.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Appends messages as a use case does. */
@ApplicationScoped
class Desk {

    private final Outbox outbox;

    Desk(Outbox outbox) {
        this.outbox = outbox;
    }

    /** One transaction each. */
    List<OutboxMessage> write(String topic, String key, String... bodies) {
        List<OutboxMessage> messages = new ArrayList<>();
        for (String body : bodies) {
            OutboxMessage message = OutboxMessage.of(topic, key, Letters.WRITTEN, body.getBytes(UTF_8));
            QuarkusTransaction.requiringNew().run(() -> outbox.append(message));
            messages.add(message);
        }
        return messages;
    }
}
