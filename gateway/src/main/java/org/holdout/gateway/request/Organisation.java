package org.holdout.gateway.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An organisation that the caller acts for; request-service names it by its id alone. */
@Type("Organisation")
@Description("An organisation that the caller acts for.")
public record Organisation(
        @Description("Its id") @NonNull @Id String id) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Organisation {}
}
