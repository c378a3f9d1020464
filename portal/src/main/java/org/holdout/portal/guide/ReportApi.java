package org.holdout.portal.guide;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.portal.word.StepResult;

/** A reader's word that a step did not work: the only call that tells the gateway the visitor's address, and no token. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
public interface ReportApi {
    /** Counts a report of one address for one step and day. */
    @Mutation
    Uni<GuideApi.Newest> reportStep(@NonNull @Id String guide, int revision, int step, @NonNull StepResult result);
}
