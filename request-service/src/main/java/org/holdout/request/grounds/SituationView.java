package org.holdout.request.grounds;

import java.util.Locale;

/** A situation in the reader's language. */
public record SituationView(String id, String question, String hint, String sentence) {

    /** The situation as a person is asked about it. */
    public static SituationView of(Situation s, Locale language) {
        return new SituationView(
                s.id(),
                s.question().in(language),
                s.hint().in(language),
                s.sentence().in(language));
    }
}
