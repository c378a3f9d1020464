package org.holdout.guide.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Puts together what a reader of another language is shown: each text in that language where there is one, in English
 * where there is none, and which ones those are. Of a list, each entry is a text of its own.
 *
 * @param <T> the texts of the other language
 */
public final class Translating<T> {

    private final String language;
    private final T texts;
    private final List<String> inEnglish = new ArrayList<>();
    private boolean translated;

    /**
     * @param language the reader's
     * @param texts the texts in it, or null when there are none
     */
    public Translating(String language, T texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The text of a field: translated, or {@code english}; null when the field has none. */
    public String text(String field, String english, Function<T, String> translation) {
        return shown(field, english, english == null, texts == null ? null : translation.apply(texts));
    }

    /** The texts of a field, likewise; null entries of the translation are those that there are not. */
    public List<String> texts(String field, List<String> english, Function<T, List<String>> translation) {
        List<String> known = texts == null ? null : translation.apply(texts);
        if (known == null || !known.contains(null)) {
            return shown(field, english, english.isEmpty(), known);
        }
        return IntStream.range(0, english.size())
                .mapToObj(place ->
                        shown(entry(field, place), english.get(place), english.get(place) == null, known.get(place)))
                .toList();
    }

    /** How an entry of a list is named among those in English: {@code steps[2]} is the third step. */
    public static String entry(String field, int place) {
        return field + "[" + place + "]";
    }

    private <S> S shown(String field, S english, boolean nothing, S translation) {
        if (nothing) {
            return english;
        }
        if (translation == null) {
            inEnglish.add(field);
            return english;
        }
        translated = true;
        return translation;
    }

    /** The reader's language when any text is shown in it; English otherwise. Known once every text was asked for. */
    public String language() {
        return translated ? language : Languages.ENGLISH;
    }

    /** The fields, and the entries of lists, that are shown in English to a reader of another language. */
    public List<String> inEnglish() {
        return language.equals(Languages.ENGLISH) ? List.of() : List.copyOf(inEnglish);
    }
}
