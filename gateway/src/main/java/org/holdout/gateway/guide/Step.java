package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One thing to do. */
@Type("Step")
@Description("One thing to do.")
public record Step(
        int number,
        @NonNull String text,

        @Description("In which language its text is: en or de") @NonNull
        String language,

        @NonNull StepCheck check,

        @Description("None while nothing speaks against the step")
        StepDoubt doubt) {}
