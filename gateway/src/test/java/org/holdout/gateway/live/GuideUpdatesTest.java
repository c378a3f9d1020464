package org.holdout.gateway.live;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdout.gateway.guide.GuideChangeKind;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.junit.jupiter.api.Test;

class GuideUpdatesTest {
    private final GuideUpdates updates = new GuideUpdates(new Bounded(8, 4, 2));

    @Test
    void eachHearsWhatTheyAskedFor() {
        AssertSubscriber<GuideUpdate> all = subscriber(null, null);
        AssertSubscriber<GuideUpdate> one = subscriber("g2", null);
        AssertSubscriber<GuideUpdate> metas = subscriber(null, "meta");
        AssertSubscriber<GuideUpdate> neither = subscriber("g2", "meta");

        updates.publish(update("g1", "meta"));
        updates.publish(update("g2", "openai"));
        updates.publish(update("g3", "meta"));

        assertEquals(List.of("g1", "g2", "g3"), ids(all.awaitItems(3)));
        assertEquals(List.of("g2"), ids(one.awaitItems(1)));
        assertEquals(List.of("g1", "g3"), ids(metas.awaitItems(2)));
        assertEquals(List.of(), ids(neither));
    }

    @Test
    void listenersAreBoundedAndWhoLeavesMakesRoom() {
        List<AssertSubscriber<GuideUpdate>> listeners =
                Stream.generate(() -> subscriber("g1", null)).limit(4).toList();
        ProblemException refusal = assertThrows(ProblemException.class, () -> updates.of("g1", null, Optional.empty()));

        listeners.getFirst().cancel();

        assertEquals(ErrorCode.LIMIT_EXCEEDED, refusal.code());
        assertDoesNotThrow(() -> updates.of("g1", null, Optional.empty()));
    }

    @Test
    void oneCallerHasAShareAndTheOthersFindRoom() {
        updates.of("g1", null, Optional.of("ana")).subscribe().withSubscriber(AssertSubscriber.create(1));
        updates.of("g1", null, Optional.of("ana")).subscribe().withSubscriber(AssertSubscriber.create(1));

        assertThrows(ProblemException.class, () -> updates.of("g1", null, Optional.of("ana")));
        assertDoesNotThrow(() -> updates.of("g1", null, Optional.of("ben")));
    }

    @Test
    void whoAsksAtTheSameMomentForTheLastPlaceIsRefusedToo() {
        List<Multi<GuideUpdate>> asked = Stream.generate(() -> updates.of("g1", null, Optional.of("ana")))
                .limit(3)
                .toList();

        List<AssertSubscriber<GuideUpdate>> listeners = asked.stream()
                .map(one -> one.subscribe().withSubscriber(AssertSubscriber.create(1)))
                .toList();

        assertInstanceOf(ProblemException.class, listeners.get(2).awaitFailure().getFailure());
    }

    private AssertSubscriber<GuideUpdate> subscriber(String guide, String vendor) {
        return updates.of(guide, vendor, Optional.empty())
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE))
                .awaitSubscription();
    }

    private static List<String> ids(AssertSubscriber<GuideUpdate> subscriber) {
        return subscriber.getItems().stream().map(GuideUpdate::id).toList();
    }

    private static GuideUpdate update(String id, String vendor) {
        return new GuideUpdate(id, 2, vendor, GuideChangeKind.REVISED, Instant.EPOCH);
    }
}
