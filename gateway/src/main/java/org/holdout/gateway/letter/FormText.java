package org.holdout.gateway.letter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What to put into one field of the vendor's form. */
@Type("FormText")
@Description("What to put into one field of the vendor's form.")
public record FormText(
        @Description("The field of the vendor's form") @NonNull
        String label,

        @Description("What to write there") @NonNull String text) {}
