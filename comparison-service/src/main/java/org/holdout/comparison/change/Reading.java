package org.holdout.comparison.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A policy's text as people read it, sentence by sentence and without mark-up. Quotations are found in it by their words. */
public final class Reading {

    /** The most characters of the surroundings that are kept on each side of a quotation. */
    static final int CONTEXT = 60;

    private final List<String> sentences;
    private final List<String> words;
    private final int[] firstWord;
    private final int[] firstCharacter;
    private final String text;

    private Reading(List<String> sentences, List<String> words, int[] firstWord, int[] firstCharacter) {
        this.sentences = sentences;
        this.words = words;
        this.firstWord = firstWord;
        this.firstCharacter = firstCharacter;
        this.text = String.join("\n", sentences);
    }

    /**
     * Where a quotation stands.
     *
     * @param start its first character in the text as people read it, the sentences joined by line ends
     * @param end the first character behind it
     * @param firstSentence the sentence it begins in, from 0
     * @param lastSentence the sentence it ends in
     * @param prefix the words before it
     * @param suffix the words behind it
     */
    public record Place(int start, int end, int firstSentence, int lastSentence, String prefix, String suffix) {}

    /**
     * Reads a text.
     *
     * @param markdown the text as the archive keeps it
     */
    public static Reading of(String markdown) {
        List<String> raw = Sentences.of(markdown);
        List<String> sentences = new ArrayList<>(raw.size());
        List<String> words = new ArrayList<>();
        int[] firstWord = new int[raw.size()];
        int[] firstCharacter = new int[raw.size() + 1];
        for (int i = 0; i < raw.size(); i++) {
            firstWord[i] = words.size();
            words.addAll(Plain.lower(Plain.words(raw.get(i))));
            sentences.add(Markup.shown(raw.get(i)));
            firstCharacter[i + 1] = firstCharacter[i] + sentences.get(i).length() + 1;
        }
        return new Reading(List.copyOf(sentences), words, firstWord, firstCharacter);
    }

    /** The sentences in their order; one that is mark-up only is empty. */
    public List<String> sentences() {
        return sentences;
    }

    /**
     * Finds a quotation, whatever its mark-up, punctuation and capitals are. Where the text says it more than once, the place
     * whose surroundings are most alike counts, of equal ones the first.
     *
     * @param exact the quoted words; of several sentences, one a line
     * @param prefix the words before it, null when nobody knows
     * @param suffix the words behind it, null when nobody knows
     */
    public Optional<Place> find(String exact, String prefix, String suffix) {
        List<String> wanted = words(exact);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<String> before = words(prefix);
        List<String> behind = words(suffix);
        int best = -1;
        int alike = -1;
        for (int at = next(wanted, 0); at >= 0; at = next(wanted, at + 1)) {
            int common = commonEnd(before, at) + commonStart(behind, at + wanted.size());
            if (common > alike) {
                best = at;
                alike = common;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(place(exact, best, best + wanted.size() - 1));
    }

    private int next(List<String> wanted, int from) {
        int found = Collections.indexOfSubList(words.subList(from, words.size()), wanted);
        return found < 0 ? -1 : from + found;
    }

    private int commonEnd(List<String> before, int at) {
        int common = 0;
        while (common < before.size()
                && common < at
                && before.get(before.size() - 1 - common).equals(words.get(at - 1 - common))) {
            common++;
        }
        return common;
    }

    private int commonStart(List<String> behind, int at) {
        int common = 0;
        while (common < behind.size()
                && at + common < words.size()
                && behind.get(common).equals(words.get(at + common))) {
            common++;
        }
        return common;
    }

    /** The quoted characters; the whole sentences where only their words are the same. */
    private Place place(String exact, int firstOfWords, int lastOfWords) {
        int first = sentence(firstOfWords);
        int last = sentence(lastOfWords);
        int start = firstCharacter[first];
        int end = firstCharacter[last + 1] - 1;
        String quoted = lines(exact);
        int within = text.substring(start, end).indexOf(quoted);
        if (within >= 0) {
            start += within;
            end = start + quoted.length();
        }
        return new Place(start, end, first, last, before(start), behind(end));
    }

    private int sentence(int word) {
        int found = Arrays.binarySearch(firstWord, word);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < firstWord.length && firstWord[found + 1] == word) {
            found++;
        }
        return found;
    }

    private String before(int start) {
        int from = Math.max(0, start - CONTEXT);
        String part = text.substring(from, start);
        int cut = from == 0 ? 0 : part.indexOf(' ') + 1;
        return oneLine(part.substring(cut));
    }

    private String behind(int end) {
        int to = Math.min(text.length(), end + CONTEXT);
        String part = text.substring(end, to);
        int cut = part.lastIndexOf(' ');
        return oneLine(to == text.length() || cut < 0 ? part : part.substring(0, cut));
    }

    private static String oneLine(String part) {
        return part.replace('\n', ' ').strip();
    }

    private static String lines(String exact) {
        return String.join("\n", exact.lines().map(Markup::shown).toList());
    }

    private static List<String> words(String quoted) {
        return quoted == null
                ? List.of()
                : Sentences.of(quoted).stream()
                        .flatMap(sentence -> Plain.lower(Plain.words(sentence)).stream())
                        .toList();
    }
}
