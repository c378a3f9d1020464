package org.holdout.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    private static final String ERASED = "org.holdout.request.erased.v1";
    private static final String DOUBTED = "org.holdout.guide.steps-doubted.v1";

    @Test
    void anUnknownTypeIsEmpty() {
        assertEquals(Optional.empty(), EventJson.read("org.holdout.request.erased.v99", bytes("{}")));
    }

    @Test
    void aFieldOfANewerProducerIsIgnored() {
        UUID id = UUID.randomUUID();
        String json = "{\"requestId\":\"" + id + "\",\"version\":3,\"colour\":\"GREEN\"}";

        assertEquals(Optional.of(new RequestErased(id, 3)), EventJson.read(ERASED, bytes(json)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "not json",
                "[]",
                "{}",
                "{\"requestId\":\"0192f0c1-7d6a-7c3e-9a55-3f0b6c1d2e4f\"}",
                "{\"requestId\":\"0192f0c1-7d6a-7c3e-9a55-3f0b6c1d2e4f\",\"version\":null}",
                "{\"requestId\":\"somebody\",\"version\":1}",
                "{\"requestId\":\"0192f0c1-7d6a-7c3e-9a55-3f0b6c1d2e4f\",\"version\":1} and more"
            })
    void aBodyThatIsNoSuchEventIsUnreadable(String json) {
        assertThrows(UnreadableEventException.class, () -> EventJson.read(ERASED, bytes(json)));
    }

    @Test
    void theRefusalNamesThePlaceAndNotTheContent() {
        UnreadableEventException refusal = assertThrows(
                UnreadableEventException.class,
                () -> EventJson.read(ERASED, bytes("{\"requestId\":\"somebody\",\"version\":1}")));

        assertEquals(ERASED + " cannot be read at requestId (InvalidFormatException)", refusal.getMessage());
    }

    @Test
    void absentValuesAreLeftOut() {
        RequestSnapshot snapshot = new RequestSnapshot(
                null,
                null,
                List.of(),
                "POST",
                "SENT",
                "NOT_ANSWERED",
                null,
                "NOT_TESTED",
                null,
                null,
                null,
                null,
                UUID.randomUUID(),
                null);

        String json = new String(EventJson.write(new RequestSent(UUID.randomUUID(), 1, snapshot)), UTF_8);

        assertFalse(json.contains("null"), json);
        assertFalse(json.contains("vendor"), json);
    }

    @Test
    void aListWithoutAnElementIsUnreadableAndNotACrash() {
        String json = "{\"guideId\":\"a\",\"revision\":1,\"vendor\":\"meta\",\"steps\":[null],\"reason\":\"X\"}";

        assertThrows(UnreadableEventException.class, () -> EventJson.read(DOUBTED, bytes(json)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
