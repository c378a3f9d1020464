package org.holdout.request.client;

import java.time.Instant;
import java.util.List;

/**
 * A client with which an organisation's own system asks.
 *
 * @param id its client id, as in its sign-in and its tokens
 * @param scopes what it may do, by the scopes of {@link org.holdout.request.organisation.Scope} in their order
 * @param secretSince when its present secret was made; null when Keycloak does not know
 * @param lastUsedAt the hour in which it last asked for something of requests or of its organisation; null when it never did
 */
public record ApiClient(
        String id, String name, List<String> scopes, boolean enabled, Instant secretSince, Instant lastUsedAt) {

    /**
     * A client after its secret was rotated.
     *
     * @param secret the new one; null when it was shown too long ago to be shown again
     */
    public record Rotated(ApiClient client, String secret) {

        @Override
        public String toString() {
            return "Rotated[client=" + client + ", secret=…]";
        }
    }
}
