package org.holdout.gateway.comparison;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What became of the requests under one law, and by one channel. */
@Type("OutcomeSlice")
@Description("What became of the requests under one law, or under one law by one channel")
public record OutcomeSlice(
        @Description("The law; \"none\" for requests that rest on none") @NonNull @Id
        String law,

        @Description("How they were sent: WEB_FORM, EMAIL or POST; null for any way")
        String channel,

        @Description("What became of them") @NonNull OutcomeFigures figures) {}
