package org.holdout.guide.stored;

/**
 * Something that this service keeps of people, and until when.
 *
 * @param time the length of time that the end is about; null where it is about none
 */
public record StoredData(StoredKind kind, End end, KeptTime time) {

    /** When it goes. */
    public enum End {
        /** So long after it was last touched. */
        AFTER_USE,

        /** So long after it was stored. */
        AFTER,

        /** Never. */
        FOR_EVER
    }
}
