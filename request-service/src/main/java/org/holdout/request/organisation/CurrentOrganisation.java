package org.holdout.request.organisation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/**
 * For which organisation the current request speaks, by its access token: a client for the one of its claim {@code organization_id},
 * as far as its scopes go; a person for those whose member they are to Keycloak, which they administer. Ids are believed, names are
 * not.
 */
@RequestScoped
public class CurrentOrganisation {

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final Organisations organisations;
    private final ClientUses uses;

    @Inject
    CurrentOrganisation(SecurityIdentity identity, JsonWebToken token, Organisations organisations, ClientUses uses) {
        this.identity = identity;
        this.token = token;
        this.organisations = organisations;
        this.uses = uses;
    }

    /** Whether an organisation's own system asks, not a person. */
    public boolean isClient() {
        return identity.hasRole("organisation");
    }

    /**
     * The organisation whose client asks.
     *
     * @throws ProblemException FORBIDDEN when whoever asks is no client of an organisation
     */
    public UUID organisation() {
        UUID organisation = client().orElseThrow(() -> forbidden("organisation.refused.clientOnly"));
        organisations.seen(organisation, null);
        return organisation;
    }

    /** The organisation whose client asks; empty for everybody else. */
    public Optional<UUID> client() {
        Optional<UUID> organisation = isClient() ? id(token.getClaim("organization_id")) : Optional.empty();
        String client = token.getClaim("azp");
        if (client != null) {
            organisation.ifPresent(id -> uses.seen(id, client));
        }
        return organisation;
    }

    /**
     * The same organisation, when whoever asks may speak for it.
     *
     * @throws ProblemException NOT_FOUND when they may not: to them there is none
     */
    public UUID require(UUID organisation) {
        if (!ids().contains(organisation)) {
            throw Refusals.notFound("organisation.refused.none");
        }
        organisations.seen(organisation, aliases().get(organisation));
        return organisation;
    }

    /**
     * The same organisation, when a person asks who administers it.
     *
     * @throws ProblemException NOT_FOUND when they do not, FORBIDDEN for its own client
     */
    public UUID requireAdministrator(UUID organisation) {
        UUID own = require(organisation);
        if (isClient()) {
            throw forbidden("organisation.refused.administratorOnly");
        }
        return own;
    }

    /**
     * Refuses a client whose token lacks the scope. A person who administers needs none.
     *
     * @throws ProblemException FORBIDDEN, naming the scope
     */
    public void requires(Scope scope) {
        if (isClient() && !allows(scope)) {
            throw forbidden("organisation.refused.scope", scope.scopeName());
        }
    }

    /** Whether the client's token has the scope. */
    public boolean allows(Scope scope) {
        String scopes = token.getClaim("scope");
        return scopes != null && Arrays.asList(scopes.split(" ")).contains(scope.scopeName());
    }

    /** All organisations that whoever asks may speak for. */
    public Set<UUID> ids() {
        Set<UUID> ids = new TreeSet<>(aliases().keySet());
        client().ifPresent(ids::add);
        return ids;
    }

    /** The names of all of them, by their ids. */
    public Map<UUID, String> names() {
        Set<UUID> ids = ids();
        ids.forEach(this::require);
        return new TreeMap<>(organisations.names(ids));
    }

    /** Keycloak's claim: {@code {"alias": {"id": "…"}}}; the names are what people are shown until a better one is known. */
    private Map<UUID, String> aliases() {
        Map<UUID, String> names = new TreeMap<>();
        if (!isClient() && token.getClaim("organization") instanceof JsonObject memberships) {
            memberships.forEach((alias, details) -> member(details).ifPresent(id -> names.put(id, alias)));
        }
        return names;
    }

    private static Optional<UUID> member(JsonValue details) {
        return details instanceof JsonObject object && object.get("id") instanceof JsonString id
                ? id(id.getString())
                : Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemException forbidden(String key, Object... args) {
        return Refusals.of(ErrorCode.FORBIDDEN, key, args);
    }
}
