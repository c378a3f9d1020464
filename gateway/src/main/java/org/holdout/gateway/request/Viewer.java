package org.holdout.gateway.request;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Who is asking; {@code owner} is request-service's random id of the person, and stays inside. */
@Type("Viewer")
@Description("Who is asking.")
public record Viewer(
        @Ignore UUID owner,
        @Description("What the caller may do") @NonNull List<@NonNull String> roles,

        @Description("The organisations that the caller acts for") @NonNull
        List<@NonNull Organisation> organisations,

        @Ignore boolean mayRead) {
    public Viewer {
        roles = roles == null ? List.of() : List.copyOf(roles);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
    }

    /** The ids of the organisations that the caller acts for. */
    public Set<String> organisationIds() {
        return organisations.stream().map(Organisation::id).collect(Collectors.toSet());
    }
}
