package org.holdout.gateway.fact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.gateway.error.Bounds;

/** The words of a policy that a fact shall rest on. */
@Input("QuotationInput")
@Description("The words of a policy that a fact shall rest on.")
public record QuotationInput(
        @Description("The document's id") @NonNull @Id String document,

        @Description("The version they were read in") @NonNull @Id
        String version,

        @Description("The words, of several sentences one a line") @NonNull
        String exact) {

    /** The same, or INVALID_INPUT that names the field that is too long. */
    QuotationInput within(Bounds bounds) {
        bounds.text("document", document);
        bounds.id("version", version);
        bounds.prose("exact", exact);
        return this;
    }
}
