package org.holdout.comparison.outcome;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.holdout.comparison.outcome.RebuildTurn.Progress;
import org.holdout.comparison.outcome.RebuildTurn.State;
import org.holdout.events.Topics;

/**
 * Counts everything anew from the topic, which keeps all that ever happened. What is published stays, as it only ever grows; whose a
 * request was stays too, so that nobody who was erased is counted a second time. Messages that come meanwhile count as always. What was
 * read is published at the end: before, whoever got an answer stands there as if they had none, and so as late.
 */
@ApplicationScoped
class OutcomeRebuild {

    private final Map<String, Object> broker;
    private final RequestEvents events;
    private final OutcomeCounts counts;
    private final EntityManager database;
    private final OutcomeConfig config;
    private final RebuildTurn turn;

    OutcomeRebuild(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            RequestEvents events,
            OutcomeCounts counts,
            EntityManager database,
            OutcomeConfig config,
            RebuildTurn turn) {
        this.broker = broker;
        this.events = events;
        this.counts = counts;
        this.database = database;
        this.config = config;
        this.turn = turn;
    }

    /** How far the last one is, on whichever instance. */
    Progress progress() {
        return turn.progress();
    }

    boolean isRunning() {
        return progress().state() == State.RUNNING;
    }

    /** Starts one, unless one runs here or on another instance; false then. */
    boolean start() {
        Optional<RebuildTurn.Held> taken = turn.take();
        taken.ifPresent(held -> Thread.ofVirtual().name("outcome-rebuild").start(() -> run(held)));
        return taken.isPresent();
    }

    /** Ends without having told that it is done when it fails; that it failed is then told by the turn. */
    private void run(RebuildTurn.Held held) {
        try (held;
                KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.REQUESTS, config.rebuildWait()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, config.rebuildWait());
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, config.rebuildWait());
            long all = partitions.stream()
                    .mapToLong(partition -> ends.get(partition) - begins.get(partition))
                    .sum();
            held.tell(new Progress(State.RUNNING, 0, all));
            QuarkusTransaction.requiringNew().run(this::forget);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long counted = 0;
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                List<ConsumerRecord<String, byte[]>> some = new ArrayList<>();
                consumer.poll(Duration.ofSeconds(1)).forEach(some::add);
                some.forEach(events::countAgain);
                counted += some.size();
                held.tell(new Progress(State.RUNNING, Math.min(counted, all), all));
            }
            tell(() -> held.tell(new Progress(State.RUNNING, all, all)));
            held.tell(new Progress(State.DONE, all, all));
        } catch (RuntimeException e) {
            Log.error("The outcomes could not be counted anew; start it again", e);
        }
    }

    /** Alone with the counts: of whoever was being counted meanwhile, one part would be forgotten and the other kept. */
    private void forget() {
        for (String statement : List.of(
                "LOCK TABLE request_outcome, vendor_outcome, outcome_position IN EXCLUSIVE MODE",
                "UPDATE request_outcome SET version = 0, answer_due_version = 0, sent_on = NULL",
                "UPDATE outcome_position SET actual = '', pending = false",
                "UPDATE vendor_outcome SET waiting = 0, otherwise = 0, honoured = 0, refused = 0")) {
            database.createNativeQuery(statement).executeUpdate();
        }
    }

    /** @param turn throws when it is lost: what another forgot and counts anew must not be told */
    private void tell(Runnable turn) {
        List<String> vendors = QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery("SELECT v.vendor FROM VendorOutcome v", String.class)
                        .getResultList());
        for (String vendor : vendors) {
            Optional<UUID> last = Optional.of(new UUID(0, 0));
            while (last.isPresent()) {
                UUID after = last.get();
                turn.run();
                last = QuarkusTransaction.requiringNew()
                        .call(() -> counts.release(vendor, after, config.rebuildBatch()));
            }
            turn.run();
            QuarkusTransaction.requiringNew().run(() -> counts.tell(vendor));
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.keySet().removeIf(key -> !ConsumerConfig.configNames().contains(key));
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.rebuildBatch());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
