package org.holdout.gateway.bulk;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What is wrong with a line, and how to mend it. */
@Type("ImportFault")
@Description("What is wrong with a line, and how to mend it.")
public record ImportFault(
        @Description("The column or field; line for the whole line") @NonNull
        String field,

        @Description("What is wrong, and how to mend it") @NonNull
        String message) {}
