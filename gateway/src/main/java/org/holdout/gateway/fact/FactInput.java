package org.holdout.gateway.fact;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.guide.Verification;

/** What an editor says of a cell; what is left out is emptied. */
@Input("FactInput")
@Description("What an editor says of a cell; what is left out is emptied.")
public record FactInput(
        @Description("One of the cell's choices, or a number where it is numeric") @NonNull
        String value,

        @Description("What the answer leaves open, in a sentence")
        String note,

        @Description("How far it was read on the source; PAGE where its words are quoted")
        Verification verification,

        @Description("The source's title") @NonNull String sourceTitle,

        @Description("An https address; none when there is no such place")
        String sourceUrl,

        @Description("ISO 8601, to the day, month or year") String sourceDate,

        @Description("The first day on which it is known to hold") @NonNull
        LocalDate validFrom,

        @Description("None for a paraphrase") QuotationInput quotation) {

    /** The same, or INVALID_INPUT that names the field that is too long. */
    FactInput within(Bounds bounds) {
        bounds.id("value", value);
        bounds.prose("note", note);
        bounds.prose("sourceTitle", sourceTitle);
        bounds.prose("sourceUrl", sourceUrl);
        bounds.id("sourceDate", sourceDate);
        if (quotation != null) {
            quotation.within(bounds);
        }
        return this;
    }
}
