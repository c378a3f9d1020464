package org.holdout.request.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.holdout.request.request.OwnRecipient;

/**
 * What one line of an import asks for. The names are those of a draft in the API; those of a CSV file's columns are the same, with a
 * dot inside {@code recipient}.
 *
 * @param mandate the mandate's id; null when {@code member} says whose it is
 * @param member the member's number with the organisation
 * @param reference the organisation's own name for the line: with one that was drafted before, the line is not drafted again
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record LineContent(
        String mandate,
        String member,
        String reference,
        String vendor,
        String country,
        String state,
        List<String> rights,
        String law,
        String channel,
        String guide,
        String grounds,
        List<String> situations,
        OwnRecipient recipient,
        String letterLanguage) {

    /** Spaces around what names the member or the line are no part of it, and an empty text says nothing, as an empty cell does. */
    LineContent {
        mandate = stripped(mandate);
        member = stripped(member);
        reference = stripped(reference);
        vendor = said(vendor);
        country = said(country);
        state = said(state);
        law = said(law);
        channel = said(channel);
        guide = said(guide);
        grounds = said(grounds);
        letterLanguage = said(letterLanguage);
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The columns of a CSV file, in the order in which they are told. */
    static final List<String> COLUMNS = List.of(
            "mandate",
            "member",
            "reference",
            "vendor",
            "country",
            "state",
            "rights",
            "law",
            "channel",
            "guide",
            "grounds",
            "situations",
            "letterLanguage",
            "recipient.name",
            "recipient.country",
            "recipient.state",
            "recipient.email",
            "recipient.postalAddress");
}
