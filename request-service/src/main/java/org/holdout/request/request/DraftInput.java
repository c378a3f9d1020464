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
 * @param vendor null: one that Holdout does not know, named by {@code recipient}
 * @param grounds the person's own reasons, kept word for word; may be null
 * @param situations ids of {@link org.holdout.request.grounds.Situation}; may be null
 * @param actingFor the minor for whom a guardian asks; null when the person asks for themselves
 * @param recipient an address of the person's own; null: the one that is known
 * @param letterLanguage {@code en} or {@code de}; null: the recipient's
 * @param mandate the id of the mandate under which an organisation asks; null when a person does
 */
public record DraftInput(
        String vendor,
        String country,
        String state,
        List<String> rights,
        String law,
        String channel,
        String guide,
        String grounds,
        List<String> situations,
        ActingForInput actingFor,
        OwnRecipient recipient,
        String letterLanguage,
        String mandate) {}
