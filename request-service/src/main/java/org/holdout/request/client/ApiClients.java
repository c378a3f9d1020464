package org.holdout.request.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.holdout.request.client.ApiClient.Rotated;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.organisation.ClientUses;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.organisation.Scope;

/** An organisation's clients. Secrets are Keycloak's alone: nothing of them is stored here. */
@ApplicationScoped
class ApiClients {

    private final ClientDirectory directory;
    private final ClientUses uses;
    private final Rotations rotations;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final ClientSettings settings;
    private final Clock clock;

    ApiClients(
            ClientDirectory directory,
            ClientUses uses,
            Rotations rotations,
            Organisations organisations,
            Idempotency idempotency,
            ClientSettings settings,
            Clock clock) {
        this.directory = directory;
        this.uses = uses;
        this.rotations = rotations;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.settings = settings;
        this.clock = clock;
    }

    /** All of them, by their id. */
    List<ApiClient> of(UUID organisation) {
        Map<String, Instant> used = uses.of(organisation);
        return directory.of(organisation).stream()
                .map(client -> view(client, used))
                .toList();
    }

    /**
     * Gives one a new secret; the old one is refused from then on. With the same key it happens once, and the answer has the
     * secret again for a while, unless another rotation came after. NOT_FOUND for one of another organisation.
     */
    @Transactional
    Rotated rotate(UUID organisation, String clientId, String key) {
        KeycloakClient client = directory.one(organisation, clientId);
        AtomicReference<String> secret = new AtomicReference<>();
        UUID rotation = idempotency.once(
                organisations.keyOwner(organisation), key, "rotate the secret of client " + clientId, () -> {
                    UUID id = UUID.randomUUID();
                    rotations.begin(organisation, clientId, id, clock.instant());
                    secret.set(directory.renewSecret(client));
                    return id;
                });
        if (secret.get() == null && maybeShownAgain(organisation, clientId, rotation)) {
            secret.set(directory.secret(client));
        }
        return new Rotated(view(directory.one(organisation, clientId), uses.of(organisation)), secret.get());
    }

    private boolean maybeShownAgain(UUID organisation, String clientId, UUID rotation) {
        Instant since = clock.instant().minus(settings.showAgainWithin());
        return rotations.isLast(organisation, clientId, rotation, since);
    }

    private static ApiClient view(KeycloakClient client, Map<String, Instant> used) {
        String name = client.name() == null || client.name().isBlank() ? client.clientId() : client.name();
        List<String> has = client.scopes().toList();
        List<String> scopes = Arrays.stream(Scope.values())
                .map(Scope::scopeName)
                .filter(has::contains)
                .toList();
        return new ApiClient(
                client.clientId(), name, scopes, client.enabled(), client.secretSince(), used.get(client.clientId()));
    }
}
