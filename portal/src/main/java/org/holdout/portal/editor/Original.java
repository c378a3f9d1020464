package org.holdout.portal.editor;

import java.util.List;
import java.util.stream.Stream;

/**
 * The English texts beside a translation.
 *
 * @param guide in English; null where English itself is written, and then every text is null
 */
public record Original(EditorApi.Guide guide) {
    /**
     * How many of these texts a translation leaves in English, each entry of a list for itself.
     *
     * @param translated the same guide in another language
     */
    public int missing(EditorApi.Guide translated) {
        Stream<Boolean> single = Stream.of("title", "regionNote", "note").map(translated::english);
        Stream<Boolean> listed = Translated.BOXES.keySet().stream()
                .flatMap(list -> Translated.entries(translated, list).stream())
                .map(String::isEmpty);
        return (int) Stream.concat(single, listed).filter(english -> english).count();
    }

    /** The guide's title. */
    public String title() {
        return guide == null ? null : guide.title();
    }

    /** The note on the place. */
    public String regionNote() {
        return guide == null ? null : guide.regionNote();
    }

    /** What is good to know. */
    public String note() {
        return guide == null ? null : guide.note();
    }

    /** The entries of a list. */
    public List<String> entries(String list) {
        return guide == null ? List.of() : Translated.shown(guide, list);
    }
}
