package org.holdout.gateway.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final UUID ANA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final int BUFFER = 4;

    /** The one request that an organisation still sees when it is asked. */
    private static final String SEEN = "r-seen";

    private final List<String> asked = new CopyOnWriteArrayList<>();

    private final Changes changes = new Changes(new Bounded(BUFFER, 1, 1));

    @Test
    void personHearsTheirOwnRequestsOnly() {
        AssertSubscriber<RequestChange> ana = subscriber(ANA, Set.of(), Long.MAX_VALUE);
        AssertSubscriber<RequestChange> ben = subscriber(BEN, Set.of(), Long.MAX_VALUE);

        changes.publish(change("r1", ANA, null));
        changes.publish(change("r2", BEN, null));

        assertEquals(List.of("r1"), ids(ana.awaitItems(1)));
        assertEquals(List.of("r2"), ids(ben.awaitItems(1)));
    }

    @Test
    void organisationHearsRequestsUnderItsMandateOnly() {
        AssertSubscriber<RequestChange> guild = subscriber(UUID.randomUUID(), Set.of("guild"), Long.MAX_VALUE);

        changes.publish(change("r1", ANA, null));
        changes.publish(change("r2", ANA, "union"));
        changes.publish(change("r3", ANA, "guild"));

        assertEquals(List.of("r3"), ids(guild.awaitItems(1)));
    }

    @Test
    void whatWaitedIsToldAnOrganisationThatStillSeesTheRequestOnly() {
        AssertSubscriber<RequestChange> guild = subscriber(UUID.randomUUID(), Set.of("guild"), Long.MAX_VALUE);

        changes.publish(change("r-ended", ANA, "guild", Instant.now().minusSeconds(60)));
        changes.publish(change(SEEN, ANA, "guild", Instant.now().minusSeconds(60)));

        assertEquals(List.of(SEEN), ids(guild.awaitItems(1)));
        assertEquals(List.of("r-ended", SEEN), asked);
    }

    @Test
    void nobodyIsAskedOfWhatHasJustHappenedNorOfAPersonsOwn() {
        AssertSubscriber<RequestChange> guild = subscriber(UUID.randomUUID(), Set.of("guild"), Long.MAX_VALUE);
        AssertSubscriber<RequestChange> ana = subscriber(ANA, Set.of("guild"), Long.MAX_VALUE);

        changes.publish(change("r1", ANA, "guild"));
        changes.publish(change("r2", ANA, null, Instant.EPOCH));

        assertEquals(List.of("r1"), ids(guild.awaitItems(1)));
        assertEquals(List.of("r1", "r2"), ids(ana.awaitItems(2)));
        assertEquals(List.of(), asked);
    }

    @Test
    void slowSubscriberKeepsTheNewestAndStaysBounded() {
        AssertSubscriber<RequestChange> slow = subscriber(ANA, Set.of(), 0);

        for (int i = 1; i <= 100; i++) {
            changes.publish(change("r" + i, ANA, null));
        }
        slow.request(Long.MAX_VALUE);

        await().atMost(Duration.ofSeconds(5))
                .until(() -> slow.getLastItem() != null
                        && "r100".equals(slow.getLastItem().id()));
        assertTrue(slow.getItems().size() <= 2 * BUFFER, () -> slow.getItems().size() + " items were kept");
    }

    @Test
    void listenersAreBoundedAndWhoLeavesMakesRoom() {
        Changes bounded = new Changes(new Bounded(BUFFER, 2, 2));
        AssertSubscriber<RequestChange> leaves = listener(bounded, "ana");
        listener(bounded, "ben");
        ProblemException refusal = assertThrows(ProblemException.class, () -> listener(bounded, "carl"));

        leaves.cancel();

        assertEquals(ErrorCode.LIMIT_EXCEEDED, refusal.code());
        assertDoesNotThrow(() -> listener(bounded, "carl"));
    }

    @Test
    void oneCallerHasAShareAndTheOthersFindRoom() {
        Changes bounded = new Changes(new Bounded(BUFFER, 4, 2));
        listener(bounded, "ana");
        listener(bounded, "ana");

        assertThrows(ProblemException.class, () -> listener(bounded, "ana"));
        assertDoesNotThrow(() -> listener(bounded, "ben"));
    }

    private AssertSubscriber<RequestChange> listener(Changes bounded, String caller) {
        return bounded.held(Optional.of(caller), bounded.seenBy(ANA, Set.of(), null, this::asked))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(1));
    }

    private AssertSubscriber<RequestChange> subscriber(UUID owner, Set<String> organisations, long demand) {
        return changes.seenBy(owner, organisations, null, this::asked)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(demand))
                .awaitSubscription();
    }

    private static List<String> ids(AssertSubscriber<RequestChange> subscriber) {
        return subscriber.getItems().stream().map(RequestChange::id).toList();
    }

    private Uni<Boolean> asked(String request) {
        asked.add(request);
        return Uni.createFrom().item(SEEN.equals(request));
    }

    private static SeenChange change(String id, UUID owner, String organisation) {
        return change(id, owner, organisation, Instant.now());
    }

    private static SeenChange change(String id, UUID owner, String organisation, Instant at) {
        return new SeenChange(new RequestChange(id, 1, "SEND", "SENT", at), owner, organisation);
    }
}
