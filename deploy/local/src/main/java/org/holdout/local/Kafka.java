package org.holdout.local;

import org.holdout.embedded.EmbeddedKafka;
import org.holdout.events.Topics;

/** One Kafka broker with Holdout's topics. */
final class Kafka {
    static final String NAME = "kafka";

    private Kafka() {}

    static Part part(Home home, Ports ports, ProcessLedger ledger) {
        EmbeddedKafka broker = broker(home, ports);
        return new EmbeddedPart(NAME, broker, ledger, () -> broker.createTopics(Topics.PLAN));
    }

    static EmbeddedKafka broker(Home home, Ports ports) {
        return EmbeddedKafka.at(home.kafka(), ports.kafka(), ports.kafkaController());
    }
}
