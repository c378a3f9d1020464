package org.holdout.comparison.policy;

import java.time.Instant;
import java.util.Optional;
import org.holdout.comparison.change.Origin;

/**
 * What one commit of an archive says about one document.
 *
 * @param path the document's file in the archive, {@code Service/Terms.md}
 * @param commit the commit's id
 * @param at when the page was captured
 */
record Capture(String path, String commit, Instant at, Origin origin, Content content) {

    static final String ENDING = ".md";

    /** Stands for the time of a commit that names none, or none that can be read. */
    static final Instant NEVER = Instant.EPOCH;

    /** The service's name in the archive. */
    String service() {
        return path.substring(0, path.indexOf('/'));
    }

    /** The kind of document, such as {@code Privacy Policy}. */
    String terms() {
        return path.substring(path.indexOf('/') + 1, path.length() - ENDING.length());
    }

    /** The document's id: {@code Service/Terms}. */
    String document() {
        return id(path);
    }

    /** The id of the document in a file. */
    static String id(String path) {
        return path.substring(0, path.length() - ENDING.length());
    }

    /** What the document says then. */
    sealed interface Content {

        /** Its text. */
        record Text(String text) implements Content {}

        /**
         * The archive no longer has it.
         *
         * @param successor the document that has the same text from then on, where it only goes by another name
         */
        record Gone(Optional<String> successor) implements Content {}

        /** It cannot be taken. */
        record Refused(String reason) implements Content {}
    }
}
