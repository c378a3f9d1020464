package org.holdout.portal.gateway;

import java.util.List;

/** A record of content whose texts may be in English on a page in another language. */
public interface Untranslated {
    /** The names of the fields that nobody has translated yet; empty on an English page. */
    List<String> inEnglish();

    /** Whether a field's text is in English on a page in another language. */
    default boolean english(String field) {
        return inEnglish() != null && inEnglish().contains(field);
    }
}
