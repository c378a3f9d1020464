package org.holdout.request.request;

import java.util.List;

/**
 * A new draft, as it is asked for.
 *
 * @param state the part of the country, where it has states; may be null
 * @param rights codes of {@link org.holdout.request.law.RightKind}
 * @param law null: the one that helps most
 * @param channel null: the first that is offered
 * @param guide the guide from which it was started; may be null
 * @param grounds the person's own reasons; may be null
 * @param mandate must be null: mandates are not taken yet
 */
record DraftInput(
        String vendor,
        String country,
        String state,
        List<String> rights,
        String law,
        String channel,
        String guide,
        String grounds,
        String mandate) {}
