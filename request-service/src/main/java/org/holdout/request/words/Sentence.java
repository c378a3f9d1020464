package org.holdout.request.words;

import java.util.List;

/** A sentence not yet put in a language: the message's key and what goes into it (see {@link Words#say(Sentence)}). */
public record Sentence(String key, List<Object> args) {

    /** Keeps its own copy of {@code args}. */
    public Sentence {
        args = List.copyOf(args);
    }

    /** A sentence with these arguments; none of them may be null. */
    public static Sentence of(String key, Object... args) {
        return new Sentence(key, List.of(args));
    }
}
