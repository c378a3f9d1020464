package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A country, a part of one, or a group of countries that the content defines. */
@Type("Region")
@Description("A country, a part of one, or a group of countries that the content defines.")
public record Region(
        @Description("ISO 3166 code, or a group such as EU_EEA") @NonNull @Id
        String id,

        @Description("Its name") @NonNull String name) {}
