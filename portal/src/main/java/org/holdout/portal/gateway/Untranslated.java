package org.holdout.portal.gateway;

import java.util.List;

/** A record of content whose texts may be in English on a page in another language. */
public interface Untranslated {
    /** What nobody has translated yet: names of fields, and entries of lists such as steps[2]; empty on an English page. */
    List<String> inEnglish();

    /** Whether a field's text, or the whole of a list, is in English on a page in another language. */
    default boolean english(String field) {
        return inEnglish() != null && inEnglish().contains(field);
    }

    /** Whether one entry of a list, counted from 0, is in English where others are translated. */
    default boolean englishEntry(String field, int place) {
        return english(field + "[" + place + "]");
    }
}
