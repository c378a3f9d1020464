package org.holdout.guide.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Puts together what a reader of another language is shown: each text in that language where there is one, in English
 * where there is none, and which ones those are.
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

    /** The texts of a field, likewise. */
    public List<String> texts(String field, List<String> english, Function<T, List<String>> translation) {
        return shown(field, english, english.isEmpty(), texts == null ? null : translation.apply(texts));
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

    /** The fields that are shown in English to a reader of another language; empty when everything is English. */
    public List<String> inEnglish() {
        return translated ? List.copyOf(inEnglish) : List.of();
    }
}
