package org.holdout.gateway.upkeep;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A step of a guide that the caller has done. */
@Type("Tick")
@Description("A step of a guide that you have done.")
public record Tick(
        @Description("The guide's id") @NonNull @Id @JsonProperty("guide") @Name("guideId")
        String guideId,

        @Description("The guide's title") @NonNull String title,

        @Description("Its number in the guide's current revision; none when the guide no longer has it")
        Integer step,

        @Description("What it says; none when the guide no longer has it")
        String text,

        @NonNull LocalDate tickedOn) {}
