package org.holdout.portal.editor;

import java.util.Arrays;
import java.util.Locale;

/** The languages that guides are written in; English is the original. */
public enum Language {
    EN,
    DE;

    /** One of them by its tag; English for every other. */
    public static Language of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(EN);
    }

    /** The BCP 47 tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the history names a field in this language: {@code de.title}. */
    String prefix() {
        return this == EN ? "" : tag() + ".";
    }

    /** Whether texts in it stand beside an English original. */
    public boolean translation() {
        return this != EN;
    }
}
