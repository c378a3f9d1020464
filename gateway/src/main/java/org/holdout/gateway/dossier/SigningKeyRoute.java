package org.holdout.gateway.dossier;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.EdgeFailures;
import org.holdout.gateway.error.Failures;
import org.holdout.gateway.fairuse.Callers;
import org.holdout.gateway.fairuse.FairUse;

/** Publishes the key that signs requests' files, for everybody and without a token. As a service is asked for it, it costs a point. */
@ApplicationScoped
class SigningKeyRoute {
    private static final String ADDRESS = "/.well-known/holdout-signing-key.pem";

    private final SigningKeyClient client;
    private final EdgeFailures failures;
    private final FairUse fairUse;
    private final String caching;

    SigningKeyRoute(
            @RestClient SigningKeyClient client, EdgeFailures failures, FairUse fairUse, SigningKeyConfig config) {
        this.client = client;
        this.failures = failures;
        this.fairUse = fairUse;
        this.caching = "public, max-age=" + config.maxAge().toSeconds();
    }

    void register(@Observes Router router) {
        router.get(ADDRESS).handler(this::answer);
    }

    private void answer(RoutingContext call) {
        Future.fromCompletionStage(
                        fairUse.take(call, Callers.signedIn(call), FairUse.LEAST),
                        call.vertx().getOrCreateContext())
                .onSuccess(paid -> read(call))
                .onFailure(refusal -> failures.answer(call, Failures.problem(refusal)));
    }

    private void read(RoutingContext call) {
        client.published()
                .subscribe()
                .with(
                        pem -> call.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-pem-file")
                                .putHeader(HttpHeaders.CACHE_CONTROL, caching)
                                .putHeader("X-Content-Type-Options", "nosniff")
                                .end(pem),
                        failure -> failures.answer(call, Failures.problem(failure)));
    }
}
