package org.holdout.comparison.change;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence that was removed, added or reworded, in plain words.
 *
 * @param lead the heading or the opening words of the list (and of the list within it) it stands under; or the
 *     sentence that it goes on from; may be empty
 * @param before the older version's sentence as it stands; null when it lacks it
 * @param after the newer version's; null when it lacks it
 * @param old the older sentence's words, in lower case
 * @param now the newer sentence's words, in lower case
 * @param edits the words that differ, run by run; of a sentence that was removed or added all of them
 */
record Difference(String lead, String before, String after, List<String> old, List<String> now, List<Edit> edits) {

    /** The most words of a sentence that are compared one by one; a longer one differs as a whole. */
    static final int MOST_WORDS = 2_000;

    private static final int WORDS_OF_GOING_ON = 3;
    private static final Terms GOING_ON =
            Terms.of("this includes, this means, these include, for example, for instance");

    /** Words (as they are written) that took the place of others; one of both may be empty. */
    record Edit(List<String> gone, List<String> come) {}

    static Difference of(String lead, String before, String after) {
        List<String> old = before == null ? List.of() : Plain.words(before);
        List<String> now = after == null ? List.of() : Plain.words(after);
        return new Difference(lead, before, after, Plain.lower(old), Plain.lower(now), edits(old, now));
    }

    /** Whether both versions have the sentence, in different words. */
    boolean isReworded() {
        return before != null && after != null;
    }

    /** The sentence as the newer version has it, or else the older. */
    String sentence() {
        return after == null ? before : after;
    }

    /** Whether it is an item of a list or a numbered part of a sentence. */
    boolean isItem() {
        return isBullet() || "(0123456789".indexOf(sentence().charAt(0)) >= 0;
    }

    private boolean isBullet() {
        return sentence().startsWith("* ") || sentence().startsWith("- ");
    }

    /** Whether what stands above it says what it is about: of an item, and of a sentence that goes on from another. */
    boolean isUnderLead() {
        return isItem() || goesOn(sentence());
    }

    /** Whether a sentence only explains the one before. */
    static boolean goesOn(String sentence) {
        return GOING_ON.in(Plain.lower(Plain.words(sentence)).stream()
                .limit(WORDS_OF_GOING_ON)
                .toList());
    }

    /** The words that differ, in lower case. */
    List<String> changed() {
        return edits.stream()
                .flatMap(edit -> Stream.of(edit.gone(), edit.come()))
                .flatMap(words -> Plain.lower(words).stream())
                .toList();
    }

    /** Both wordings for {@link Terms}. */
    String text() {
        return " " + String.join(" ", old) + " | " + String.join(" ", now) + " ";
    }

    /** The same for an item of a list with the words that open the list, which often say what is done with it. */
    String textWithLead() {
        return isBullet() && lead.endsWith(":")
                ? " " + String.join(" ", Plain.lower(Plain.words(lead))) + " |" + text()
                : text();
    }

    private static List<Edit> edits(List<String> old, List<String> now) {
        if (old.isEmpty() || now.isEmpty() || Math.max(old.size(), now.size()) > MOST_WORDS) {
            return List.of(new Edit(old, now));
        }
        return Block.between(Plain.lower(old), Plain.lower(now)).stream()
                .map(block -> new Edit(block.old(old), block.now(now)))
                .toList();
    }
}
