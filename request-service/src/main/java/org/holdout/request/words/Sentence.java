package org.holdout.request.words;

import java.util.List;
import java.util.stream.Stream;

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

    /** The same with numbers in plain digits, as callers write them: 20000, not 20,000. */
    static Sentence plain(String key, Object... args) {
        return new Sentence(
                key,
                Stream.of(args)
                        .map(arg -> arg instanceof Number ? arg.toString() : arg)
                        .toList());
    }
}
