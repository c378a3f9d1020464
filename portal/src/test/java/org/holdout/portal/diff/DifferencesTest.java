package org.holdout.portal.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void aChangedEntryIsComparedWordByWord() {
        assertEquals(
                List.of("Open the [-menu-]{+settings+} twice."),
                between(List.of("Open the menu twice."), List.of("Open the settings twice.")));
    }

    @Test
    void entriesThatStayAreKeptWhole() {
        assertEquals(
                List.of("One.", "[-Two.-]", "Three.", "{+Four.+}"),
                between(List.of("One.", "Two.", "Three."), List.of("One.", "Three.", "Four.")));
    }

    @Test
    void nothingBeforeIsAllAdded() {
        assertEquals(List.of("{+All new.+}"), between(List.of(), List.of("All new.")));
        assertEquals(List.of("[-All gone.-]"), between(List.of("All gone."), List.of()));
    }

    private static List<String> between(List<String> before, List<String> after) {
        return Differences.between(before, after).stream()
                .map(line -> line.pieces().stream()
                        .map(piece -> switch (piece.kind()) {
                            case KEPT -> piece.text();
                            case REMOVED -> "[-" + piece.text() + "-]";
                            case ADDED -> "{+" + piece.text() + "+}";
                        })
                        .collect(Collectors.joining()))
                .toList();
    }
}
