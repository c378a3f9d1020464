package org.holdout.portal.legal;

/** When something that is kept goes; the API's codes. */
public enum StoredEnd {
    WITH_ACCOUNT,
    WITH_REQUEST,
    WITH_WEBHOOK,
    AFTER_REQUEST,
    AFTER_MANDATE,
    AFTER,
    AFTER_USE,
    UNLINKED,
    FOR_EVER
}
