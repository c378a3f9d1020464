package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One thing to do. */
@Type("Step")
@Description("One thing to do.")
public record Step(
        @Description("Its place in the guide, from 1") int number,
        @Description("What to do") @NonNull String text,

        @Description("In which language its text is: en or de") @NonNull
        String language,

        @Description("How it was checked last") @NonNull StepCheck check,

        @Description("None while nothing speaks against the step")
        StepDoubt doubt) {}
