package org.holdout.gateway.operations;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One of the checks by which a part says whether it is well. */
@Type("HealthCheck")
@Description("One of the checks by which a part says whether it is well.")
public record HealthCheck(
        @Description(
                "What it looks at, such as database, keys database, Kafka, Keycloak, mail relay, mailbox, vault or content")
        @NonNull
        String name,

        @Description("Whether that is well") boolean up,

        @Description("What else it says, in English, such as the files that could not be read; never content") @NonNull
        List<@NonNull String> about) {
    public HealthCheck {
        about = about == null ? List.of() : List.copyOf(about);
    }
}
