package org.holdout.gateway.upkeep;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.guide.Guide;
import org.holdout.gateway.guide.StepResult;

/** What people say who followed a guide; public. */
@GraphQLApi
@Reported
public class ReportApi {
    private final ReportClient client;
    private final Bounds bounds;

    ReportApi(@RestClient ReportClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** Says that a step is not where the guide says. */
    @Mutation
    @NonNull
    @Description(
            "Says that a step has MOVED or is GONE; counts once a day for each step and visitor, and needs no token")
    public Uni<Guide> reportStep(
            @NonNull @Id String guide,
            @Description("The revision that was followed") int revision,
            @Description("The step's number, from 1") int step,
            @NonNull StepResult result) {
        return client.report(bounds.id("guide", guide), new ReportClient.StepReport(revision, step, result));
    }
}
