package org.holdout.gateway.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.holdout.events.Event;
import org.holdout.events.GuidePublished;
import org.holdout.events.GuideRetired;
import org.holdout.events.GuideRevised;
import org.holdout.events.StepsCleared;
import org.holdout.events.StepsDoubted;
import org.holdout.gateway.answer.Answers;
import org.holdout.gateway.guide.GuideChangeKind;

/** Hears every guide event from now on. Each gateway is a consumer group of its own, so each hears all of them. */
@ApplicationScoped
class GuideFeed {
    private final EventReader events;
    private final GuideUpdates updates;
    private final Answers answers;

    GuideFeed(EventReader events, GuideUpdates updates, Answers answers) {
        this.events = events;
        this.updates = updates;
        this.answers = answers;
    }

    /** Kept answers are dropped first: whoever is told reads again at once. */
    @Incoming("guide-events")
    void hear(ConsumerRecord<String, byte[]> message) {
        answers.drop();
        events.read(message)
                .flatMap(event -> update(event, EventReader.time(message)))
                .ifPresent(updates::publish);
    }

    private static Optional<GuideUpdate> update(Event event, Instant at) {
        return Optional.ofNullable(
                switch (event) {
                    case GuidePublished e ->
                        new GuideUpdate(e.guideId(), e.revision(), e.vendor(), GuideChangeKind.PUBLISHED, at);
                    case GuideRevised e ->
                        new GuideUpdate(e.guideId(), e.revision(), e.vendor(), GuideChangeKind.REVISED, at);
                    case GuideRetired e ->
                        new GuideUpdate(e.guideId(), e.revision(), e.vendor(), GuideChangeKind.RETIRED, at);
                    case StepsDoubted e ->
                        new GuideUpdate(e.guideId(), e.revision(), e.vendor(), GuideChangeKind.DOUBTED, at);
                    case StepsCleared e ->
                        new GuideUpdate(e.guideId(), e.revision(), e.vendor(), GuideChangeKind.CLEARED, at);
                    default -> null;
                });
    }
}
