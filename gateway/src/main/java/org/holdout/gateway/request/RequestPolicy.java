package org.holdout.gateway.request;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A version of a vendor's policy document as it concerns a request. */
@Type("RequestPolicy")
@Description("A version of a vendor's policy document as it concerns a request; policyDifference shows it.")
public record RequestPolicy(
        @Description("The document's id") @NonNull @Id String document,
        @Description("The version's id") @NonNull @Id String version,

        @Description("The day on which it was first seen") @NonNull
        LocalDate at) {}
