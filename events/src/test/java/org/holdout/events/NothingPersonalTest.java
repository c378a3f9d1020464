package org.holdout.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A topic is hard to erase, so an event has no place for a name, an address, a letter or evidence. Every text in an event is in
 * this list; whoever adds one must say here that it holds an id or a code, and its schema must bound it to such.
 */
class NothingPersonalTest {

    private static final Set<String> IDS_AND_CODES = Set.of(
            "action",
            "channel",
            "claimedOutcome",
            "dimension",
            "document",
            "guideId",
            "law",
            "organisation",
            "reason",
            "refusalReason",
            "region",
            "rights",
            "state",
            "vendor",
            "verifiedOutcome",
            "version");

    private static final Set<String> TYPES_WITHOUT_TEXT = Set.of(
            "int",
            "boolean",
            "java.util.UUID",
            "java.time.LocalDate",
            "java.time.Instant",
            "java.util.List<java.lang.Integer>",
            RequestSnapshot.class.getName());

    private static final Set<String> TEXTS = Set.of("java.lang.String", "java.util.List<java.lang.String>");

    @Test
    void noEventHasAPlaceForAnythingPersonal() {
        List<String> suspicious = Stream.concat(
                        Stream.of(Event.class.getPermittedSubclasses()), Stream.of(RequestSnapshot.class))
                .flatMap(record -> Stream.of(record.getRecordComponents()))
                .filter(component -> !isHarmless(component))
                .map(component -> component.getDeclaringRecord().getSimpleName() + "." + component.getName())
                .toList();

        assertEquals(List.of(), suspicious);
    }

    private static boolean isHarmless(RecordComponent component) {
        String type = component.getGenericType().getTypeName();
        return TYPES_WITHOUT_TEXT.contains(type)
                || (TEXTS.contains(type) && IDS_AND_CODES.contains(component.getName()));
    }
}
