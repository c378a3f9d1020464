package org.holdout.comparison.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdout.comparison.change.Segment.Kind;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void theMostAlikeSentencesArePairedWhereverTheyStandInTheRun() {
        Change change = Change.between(
                "We keep your chats for 30 days.",
                "Parrots are welcome here.\nLeave muddy boots outside.\nWe keep your chats for 90 days.");

        assertEquals(
                List.of(
                        new Segment(Kind.ADDED, null, "Parrots are welcome here."),
                        new Segment(Kind.ADDED, null, "Leave muddy boots outside."),
                        new Segment(
                                Kind.REPLACED, "We keep your chats for 30 days.", "We keep your chats for 90 days.")),
                change.segments());
    }

    @Test
    void sentencesWithLittleInCommonAreNoPair() {
        Change change = Change.between("Cats sleep on the warm stove.", "Prices rise in spring.");

        assertEquals(
                List.of(Kind.REMOVED, Kind.ADDED),
                change.segments().stream().map(Segment::kind).toList());
    }

    @Test
    void whatStaysIsTheSame() {
        Change change = Change.between("One stays.\nTwo goes.", "One stays.");

        assertEquals(
                List.of(Kind.SAME, Kind.REMOVED),
                change.segments().stream().map(Segment::kind).toList());
        assertEquals(0, change.added());
        assertEquals(1, change.removed());
    }

    @Test
    void aRowAnAddressAndANumberAreNotCutInPieces() {
        Change change = Change.between("", "1. Click there.\n| ![Logo](/a?b=c.D) | Acme | Hosting |");

        assertEquals(
                List.of("1. Click there.", "| ![Logo](/a?b=c.D) | Acme | Hosting |"),
                change.segments().stream().map(Segment::after).toList());
    }

    @Test
    void longRunsArePairedPieceByPieceAndLoseNoSentence() {
        int sentences = 2_000;
        String before = sentences(sentences, "blue");
        String after = sentences(sentences, "green");

        Change change = Change.between(before, after);

        assertTrue((long) sentences * sentences > Pairing.MOST_COMPARISONS);
        assertEquals(
                before, joined(change.segments().stream().map(Segment::before).toList()));
        assertEquals(
                after, joined(change.segments().stream().map(Segment::after).toList()));
        assertTrue(change.segments().stream().allMatch(segment -> segment.kind() == Kind.REPLACED));
    }

    @Test
    void aTextWithMoreSentencesThanAreSearchedIsComparedPlaceByPlace() {
        String text = "Yes.\n".repeat(Change.MOST_SENTENCES / 2 + 1).strip();

        Change change = Change.between(text, text);

        assertEquals(List.of(), change.differences());
        assertEquals(text, joined(change.segments().stream().map(Segment::after).toList()));
    }

    private static String sentences(int count, String colour) {
        return IntStream.range(0, count)
                .mapToObj(i -> "House number" + i + " at road" + i + " is " + colour + ".")
                .collect(Collectors.joining("\n"));
    }

    private static String joined(List<String> sentences) {
        return sentences.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
