package org.holdout.portal.request;

import io.smallrye.graphql.client.Response;
import io.smallrye.graphql.client.dynamic.api.DynamicGraphQLClient;
import io.smallrye.graphql.client.dynamic.api.DynamicGraphQLClientBuilder;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.holdout.portal.gateway.GatewayConfig;
import org.jboss.logging.Logger;

/**
 * The gateway's live changes of one request. Each stream has a socket of its own, opened with the visitor's own token: the typesafe
 * client keeps one socket for all its subscriptions, and the first visitor's token with it.
 */
@ApplicationScoped
class RequestChanges {
    static final String SUBSCRIPTION = "subscription ($id: ID) { requestChanged(id: $id) { version } }";
    private static final Logger LOG = Logger.getLogger(RequestChanges.class);

    private final GatewayConfig gateway;

    RequestChanges(GatewayConfig gateway) {
        this.gateway = gateway;
    }

    /** The request's new version after each change; ends quietly when the gateway does not answer. */
    Multi<String> of(String id, String authorization) {
        return Multi.createFrom()
                .resource(
                        () -> socket(authorization),
                        socket -> socket.subscription(SUBSCRIPTION, Map.<String, Object>of("id", id)))
                .withFinalizer(RequestChanges::close)
                .filter(Response::hasData)
                .map(answer -> String.valueOf(
                        answer.getData().getJsonObject("requestChanged").getInt("version")))
                .onFailure()
                .invoke(failure -> LOG.debug("The gateway's live changes ended", failure))
                .onFailure()
                .recoverWithCompletion();
    }

    private DynamicGraphQLClient socket(String authorization) {
        return DynamicGraphQLClientBuilder.newBuilder()
                .url(gateway.url() + "/graphql")
                .header("Authorization", authorization)
                .initPayload(Map.of("Authorization", authorization))
                .build();
    }

    private static void close(DynamicGraphQLClient socket) {
        try {
            socket.close();
        } catch (Exception e) {
            LOG.debug("The gateway's socket was gone already", e);
        }
    }
}
