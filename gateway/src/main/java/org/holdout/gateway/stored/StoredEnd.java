package org.holdout.gateway.stored;

import org.eclipse.microprofile.graphql.Description;

/** When something that is kept goes. */
@Description("When something that is kept goes")
public enum StoredEnd {
    @Description("When the person erases everything")
    WITH_ACCOUNT,
    @Description("With the request that it belongs to")
    WITH_REQUEST,
    @Description("With the webhook that it belongs to, or when the person erases everything")
    WITH_WEBHOOK,
    @Description("So long after the request ended")
    AFTER_REQUEST,
    @Description("So long after the mandate ended, once no request is left")
    AFTER_MANDATE,
    @Description("So long after it was stored")
    AFTER,
    @Description("So long after it was last touched")
    AFTER_USE,
    @Description("Never; erasing everything cuts it off from the person")
    UNLINKED,
    @Description("Never")
    FOR_EVER
}
