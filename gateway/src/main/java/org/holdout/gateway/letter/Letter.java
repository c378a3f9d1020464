package org.holdout.gateway.letter;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A request's letter: written anew while it is a draft, as it was sent from then on. */
@Type("Letter")
@Description("A request's letter: written anew while it is a draft, as it was sent from then on.")
public record Letter(
        @Description("en or de") @NonNull String language,
        @Description("What it is about, in a line") @NonNull String subject,

        @Description("From the salutation to the name") @NonNull
        List<@NonNull String> paragraphs,

        @Description("All of it, as a letter on paper says it") @NonNull
        String text,

        @Description("Whether it is the letter as it was sent")
        boolean sent,

        @Description("Short texts for the vendor's form, in its order") @NonNull
        List<@NonNull FormText> fields,

        @Description("What must be filled in before it can be sent") @NonNull
        List<@NonNull LetterGap> missing) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
        fields = List.copyOf(fields);
        missing = List.copyOf(missing);
    }
}
