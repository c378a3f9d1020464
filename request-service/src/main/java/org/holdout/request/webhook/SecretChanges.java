package org.holdout.request.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.organisation.Organisations;

/** New secrets of endpoints, and their being shown once. */
@ApplicationScoped
@Transactional
class SecretChanges {

    private final EndpointTable endpoints;
    private final EndpointSeals seals;
    private final Webhooks webhooks;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final WebhookSettings settings;
    private final Clock clock;

    SecretChanges(
            EndpointTable endpoints,
            EndpointSeals seals,
            Webhooks webhooks,
            Organisations organisations,
            Idempotency idempotency,
            WebhookSettings settings,
            Clock clock) {
        this.endpoints = endpoints;
        this.seals = seals;
        this.webhooks = webhooks;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes a new secret; its id. Made twice within the overlap, the first one and the newest sign, and the one in between no more. */
    UUID renew(UUID organisation, UUID id, String key) {
        EndpointRow row = webhooks.forChange(organisation, id);
        return idempotency.once(organisations.keyOwner(organisation), key, "renew webhook secret " + id, () -> {
            SigningKey next = SigningKey.random(row.signature());
            UUID secretId = UUID.randomUUID();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            endpoints.renew(
                    id,
                    seals.secret(organisation, id, next),
                    secretId,
                    next.publicText(),
                    now,
                    now.plus(settings.secretOverlap()));
            return secretId;
        });
    }

    /** A new endpoint with its first secret. */
    WebhookView.WithSecret shown(UUID organisation, UUID id) {
        return shown(organisation, id, id);
    }

    /** An endpoint with its secret, if that is still the one that the call made. */
    WebhookView.WithSecret shown(UUID organisation, UUID id, UUID secretId) {
        EndpointRow row = webhooks.one(organisation, id);
        SigningKey secret = seals.secret(row);
        boolean shown = secret.publicText() == null && row.secretId().equals(secretId);
        return new WebhookView.WithSecret(webhooks.view(row), shown ? secret.text() : null);
    }
}
