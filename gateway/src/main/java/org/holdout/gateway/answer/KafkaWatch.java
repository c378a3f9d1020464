package org.holdout.gateway.answer;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.jboss.logging.Logger;

/** Looks from time to time whether this gateway hears what happens, by what its Kafka clients tell of themselves. */
@ApplicationScoped
class KafkaWatch {
    private static final Logger LOG = Logger.getLogger(KafkaWatch.class);
    private static final List<String> CHANNELS = List.of("guide-events", "policy-events");

    private final KafkaClientService kafka;
    private final Answers answers;
    private final AnswerConfig config;
    private boolean isHeard;

    KafkaWatch(KafkaClientService kafka, Answers answers, AnswerConfig config) {
        this.kafka = kafka;
        this.answers = answers;
        this.config = config;
    }

    void start(@Observes StartupEvent start, Vertx vertx) {
        vertx.setPeriodic(config.look().toMillis(), elapsed -> look());
    }

    private void look() {
        boolean isHeardNow = CHANNELS.stream().allMatch(this::isHeard);
        if (isHeardNow != isHeard) {
            isHeard = isHeardNow;
            answers.toldOfChanges(isHeard);
            LOG.info(isHeard ? "Kafka is heard: public answers are kept" : "Kafka is silent: no answer is kept");
        }
    }

    private boolean isHeard(String channel) {
        List<KafkaConsumer<Object, Object>> consumers = kafka.getConsumers(channel);
        return !consumers.isEmpty()
                && consumers.stream()
                        .map(consumer -> consumer.unwrap().metrics())
                        .allMatch(this::isHeard);
    }

    private boolean isHeard(Map<MetricName, ? extends Metric> metrics) {
        double silence = value(metrics, "consumer-coordinator-metrics", "last-heartbeat-seconds-ago");
        return value(metrics, "consumer-metrics", "connection-count") > 0
                && value(metrics, "consumer-coordinator-metrics", "assigned-partitions") > 0
                && silence >= 0
                && silence <= config.silence().toSeconds();
    }

    private static double value(Map<MetricName, ? extends Metric> metrics, String group, String name) {
        return metrics.values().stream()
                .filter(metric -> metric.metricName().group().equals(group)
                        && metric.metricName().name().equals(name))
                .findFirst()
                .map(metric -> ((Number) metric.metricValue()).doubleValue())
                .orElse(-1.0);
    }
}
