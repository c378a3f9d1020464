package org.holdout.request.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A client as Keycloak describes it, without its secret.
 *
 * @param id Keycloak's own id of it, which no caller is told
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record KeycloakClient(
        String id,
        String clientId,
        String name,
        boolean enabled,
        boolean serviceAccountsEnabled,
        Map<String, String> attributes,
        List<Mapper> protocolMappers,
        List<String> defaultClientScopes,
        List<String> optionalClientScopes) {

    private static final String HARD_CODED = "oidc-hardcoded-claim-mapper";
    private static final String CLAIM = "organization_id";
    private static final String SECRET_MADE = "client.secret.creation.time";

    /** What puts something into its tokens. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mapper(String protocolMapper, Map<String, String> config) {

        boolean isOrganisation() {
            return HARD_CODED.equals(protocolMapper) && config != null && CLAIM.equals(config.get("claim.name"));
        }
    }

    /** Whether its tokens speak for the organisation, for this one alone: by what is put into them, not by any name. */
    boolean isOf(UUID organisation) {
        List<String> claimed = orNone(protocolMappers)
                .filter(Mapper::isOrganisation)
                .map(mapper -> mapper.config().get("claim.value"))
                .toList();
        return serviceAccountsEnabled && claimed.equals(List.of(organisation.toString()));
    }

    /** All scopes that its tokens may have. */
    Stream<String> scopes() {
        return Stream.concat(orNone(defaultClientScopes), orNone(optionalClientScopes));
    }

    /** When its present secret was made; null when that is not known. */
    Instant secretSince() {
        String seconds = attributes == null ? null : attributes.get(SECRET_MADE);
        return seconds == null || !seconds.matches("\\d{1,12}") ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    private static <T> Stream<T> orNone(List<T> list) {
        return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
    }
}
