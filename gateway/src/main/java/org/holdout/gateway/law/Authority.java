package org.holdout.gateway.law;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Who takes complaints. */
@Type("Authority")
@Description("Who takes complaints.")
public record Authority(
        @Description("Its id in the content") @NonNull @Id String id,
        @Description("Its name") @NonNull String name,

        @Description("The country's code (ISO 3166-1 alpha-2)") @NonNull
        String country,

        @Description("Its website") String website,
        @Description("The page where complaints are made") String complaintUrl,
        @Description("Its e-mail address") String email) {}
