package org.holdout.gateway.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An organisation; what is more than its name is for those who speak for it. */
@Type("Organisation")
@Description("An organisation that acts for its members.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Organisation(
        @Description("Its id") @NonNull @Id String id,
        @Description("Its name") @NonNull String name) {

    /** As request-service tells it. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Organisation(@JsonProperty("id") String id, @JsonProperty("name") String name) {
        this.id = id;
        this.name = name;
    }

    /** One of which only the id is known. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Organisation(String id) {
        this(id, id);
    }
}
