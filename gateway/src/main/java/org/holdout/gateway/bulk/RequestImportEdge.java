package org.holdout.gateway.bulk;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One import of a page. */
@Type("RequestImportEdge")
@Description("One import of a page.")
public record RequestImportEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("The import") @NonNull RequestImport node) {}
