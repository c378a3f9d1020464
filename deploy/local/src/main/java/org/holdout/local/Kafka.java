package org.holdout.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.holdout.embedded.EmbeddedKafka;
import org.holdout.events.Topics;
import org.holdout.local.CannotRun.Why;

/** One Kafka broker with Holdout's topics. */
final class Kafka implements Part {
    static final String NAME = "kafka";

    private final EmbeddedKafka broker;
    private final ProcessLedger ledger;
    private boolean stopped;

    Kafka(Home home, Ports ports, ProcessLedger ledger) {
        this.broker = broker(home, ports);
        this.ledger = ledger;
    }

    static EmbeddedKafka broker(Home home, Ports ports) {
        return EmbeddedKafka.at(home.kafka(), ports.kafka(), ports.kafkaController());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized void start() {
        if (stopped) {
            throw new CannotRun(Why.FAILED, NAME + " is being stopped.");
        }
        broker.start();
        broker.process().ifPresent(process -> ledger.add(NAME, process));
        broker.createTopics(Topics.PLAN);
    }

    @Override
    public CompletableFuture<?> ended() {
        return broker.process()
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        broker.stop();
        ledger.remove(NAME);
    }

    @Override
    public List<ProcessHandle> processes() {
        return broker.process().stream().toList();
    }
}
