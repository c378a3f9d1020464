package org.holdout.portal.live;

import io.smallrye.graphql.client.Response;
import io.smallrye.graphql.client.dynamic.api.DynamicGraphQLClient;
import io.smallrye.graphql.client.dynamic.api.DynamicGraphQLClientBuilder;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.Map;
import org.holdout.portal.gateway.GatewayConfig;
import org.jboss.logging.Logger;

/**
 * The gateway's live changes of one thing. Each stream has a socket of its own, opened with the visitor's own token: the typesafe
 * client keeps one socket for all its subscriptions, and the first visitor's token with it.
 */
@ApplicationScoped
class Changes {
    private static final Logger LOG = Logger.getLogger(Changes.class);

    private final GatewayConfig gateway;

    Changes(GatewayConfig gateway) {
        this.gateway = gateway;
    }

    /** What the subscription tells of the thing with the given id, of all when that is null; ends quietly when the gateway does not answer. */
    Multi<JsonObject> of(Topic topic, String id, String authorization) {
        return Multi.createFrom()
                .resource(
                        () -> socket(authorization),
                        socket -> socket.subscription(
                                topic.subscription(), Collections.<String, Object>singletonMap("id", id)))
                .withFinalizer(Changes::close)
                .filter(Response::hasData)
                .map(answer -> answer.getData().getJsonObject(topic.field()))
                .onFailure()
                .invoke(failure -> LOG.debug("The gateway's live changes ended", failure))
                .onFailure()
                .recoverWithCompletion();
    }

    private DynamicGraphQLClient socket(String authorization) {
        DynamicGraphQLClientBuilder socket =
                DynamicGraphQLClientBuilder.newBuilder().url(gateway.url() + "/graphql");
        return authorization == null
                ? socket.build()
                : socket.initPayload(Map.of("Authorization", authorization)).build();
    }

    private static void close(DynamicGraphQLClient socket) {
        try {
            socket.close();
        } catch (Exception e) {
            LOG.debug("The gateway's socket was gone already", e);
        }
    }
}
