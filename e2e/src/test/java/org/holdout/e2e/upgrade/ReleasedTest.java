package org.holdout.e2e.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was released stays as it was: databases remember their migrations by checksum, topics keep their messages. */
class ReleasedTest {

    @Test
    void noReleasedMigrationWasEdited() throws IOException {
        assertUnchanged(Released.migrations());
    }

    @Test
    void noReleasedEventSchemaOrGoldenMessageWasEditedOrTakenAway() throws IOException {
        assertUnchanged(Released.events());
    }

    private static void assertUnchanged(Map<String, String> released) {
        assertFalse(released.isEmpty());
        Map<String, String> present = new TreeMap<>(released);
        present.replaceAll((path, hash) -> Released.hash(path));
        assertEquals(released, present, "Released files are never edited: add a new one");
    }
}
