package org.holdout.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × every action, against a table written out by hand: the state after it, or a dash where it is refused. */
class ProcedureTest {

    private static final List<ActionKind> COLUMNS = Stream.of(ActionKind.values())
            .filter(a -> !a.mends() && !a.byTheSystem())
            .toList();

    // In the order of ActionKind: send, acknowledged, asked, replied, extension, answer, verified, appeal, complaint,
    // decision,
    // close, reopen, withdraw. The law has an appeal, the answer is overdue; a complaint is lodged before any answer.
    private static final Map<RequestState, String> AFTER = Map.of(
            RequestState.DRAFT, "SENT - - - - - - - - - - - -",
            RequestState.SENT,
                    "- ACKNOWLEDGED CLARIFICATION_ASKED - SENT ANSWERED - - COMPLAINT_LODGED - - - WITHDRAWN",
            RequestState.ACKNOWLEDGED,
                    "- - CLARIFICATION_ASKED - ACKNOWLEDGED ANSWERED - - COMPLAINT_LODGED - - - WITHDRAWN",
            RequestState.CLARIFICATION_ASKED,
                    "- - CLARIFICATION_ASKED SENT CLARIFICATION_ASKED ANSWERED - - - - - - WITHDRAWN",
            RequestState.ANSWERED, "- - - - - ANSWERED ANSWERED APPEALED COMPLAINT_LODGED - CLOSED - WITHDRAWN",
            RequestState.APPEALED, "- - - - APPEALED ANSWERED APPEALED - COMPLAINT_LODGED - CLOSED - WITHDRAWN",
            RequestState.COMPLAINT_LODGED, "- - - - - COMPLAINT_LODGED - - - COMPLAINT_LODGED CLOSED - WITHDRAWN",
            RequestState.CLOSED, "- - - - - - CLOSED - - - - ANSWERED -",
            RequestState.WITHDRAWN, "- - - - - - - - - - - - -");

    @ParameterizedTest(name = "{0} × {1} → {2}")
    @MethodSource("pairs")
    void everyActionInEveryState(RequestState state, ActionKind action, Optional<RequestState> after) {
        List<Entry> timeline = new ArrayList<>(TimelineFixture.reaching(state));
        LocalDate day = TimelineFixture.OVERDUE;
        timeline.add(TimelineFixture.entry(timeline.size() + 1, day, TimelineFixture.action(action)));

        if (after.isEmpty()) {
            ImpossibleEntryException refused = assertThrows(
                    ImpossibleEntryException.class, () -> RequestLifecycle.fold(timeline, TimelineFixture.COLORADO));
            assertEquals(timeline.getLast(), refused.entry());
        } else {
            assertEquals(
                    after.get(),
                    RequestLifecycle.fold(timeline, TimelineFixture.COLORADO).state());
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatIsAllowedIsWhatTheLifecycleTakes(RequestState state, ActionKind action, Optional<RequestState> after) {
        Standing standing = RequestLifecycle.fold(TimelineFixture.reaching(state), TimelineFixture.COLORADO);

        assertEquals(
                after.isPresent(), standing.allowed(TimelineFixture.OVERDUE).contains(action));
    }

    static Stream<Arguments> pairs() {
        return Stream.of(RequestState.values()).flatMap(state -> {
            String[] after = AFTER.get(state).split(" ", -1);
            assertEquals(COLUMNS.size(), after.length, state.name());
            return Stream.iterate(0, i -> i < after.length, i -> i + 1)
                    .map(i -> Arguments.of(
                            state,
                            COLUMNS.get(i),
                            after[i].equals("-") ? Optional.empty() : Optional.of(RequestState.valueOf(after[i]))));
        });
    }
}
