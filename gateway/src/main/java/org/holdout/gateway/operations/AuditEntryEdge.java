package org.holdout.gateway.operations;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One entry of a page. */
@Type("AuditEntryEdge")
@Description("One entry of a page.")
public record AuditEntryEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("The entry") @NonNull AuditEntry node) {}
