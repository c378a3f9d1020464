package org.holdout.request.stored;

/**
 * Something that this service keeps of people, and until when.
 *
 * @param time the length of time that the end is about; null where it is about none
 */
public record StoredData(StoredKind kind, End end, KeptTime time) {

    /** When it goes. */
    public enum End {
        /** When the person erases everything. */
        WITH_ACCOUNT,

        /** With the request that it belongs to. */
        WITH_REQUEST,

        /** With the webhook, which its organisation removes; erasing everything takes the person from it before. */
        WITH_WEBHOOK,

        /** So long after the request ended. */
        AFTER_REQUEST,

        /** So long after the mandate ended, once no request is left. */
        AFTER_MANDATE,

        /** So long after it was stored. */
        AFTER,

        /** Never; erasing everything cuts it off from the person. */
        UNLINKED
    }
}
