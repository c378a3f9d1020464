package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * When and how a step was checked last.
 *
 * @param checkedOn the day of an editor's check, or the source's date as it gives it: a day, a month or a year (ISO 8601); null
 *     when the source bears none
 */
@Type("StepCheck")
@Description("When and how a step was checked last.")
public record StepCheck(
        @Description("What the check says of the step") @NonNull
        StepStatus status,

        @Description("On which day (ISO-8601)") String checkedOn,
        @Description("What it was checked against") Source source,
        @Description("Who checked it") @NonNull CheckedBy by,

        @Description("What an editor found; none for a source")
        StepResult result,

        @Description("Which version of the product or the policy it was checked against")
        String against) {}
