package org.holdout.gateway.webhook;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An address that is told what happens, by the Standard Webhooks specification. */
@Type("Webhook")
@Description("An address of an organisation's that is told what happens, by the Standard Webhooks specification.")
public record Webhook(
        @Description("Its id") @NonNull @Id String id,

        @Description("The organisation whose it is") @NonNull @Id
        String organisation,

        @Description("Where messages are posted to") @NonNull
        String address,

        @Description("What the organisation says of it") String description,

        @Description("How messages are signed") @NonNull WebhookSignature signature,

        @Description("The key by which signatures are checked, whpk_…; none where both sides hold a secret")
        String publicKey,

        @Description("What it is told; empty: everything") @NonNull
        List<@NonNull WebhookEvent> events,

        @Description("Whether it is told anything") @NonNull WebhookState state,

        @Description("When it was switched off; null while it is on")
        Instant switchedOffAt,

        @Description("Why it was switched off; null while it is on")
        WebhookOffReason switchedOffReason,

        @Description("When it was made") @NonNull Instant createdAt,

        @Description("Since when every try failed; null when the last one did not")
        Instant failingSince,

        @Description("When a message was last taken") Instant lastDeliveredAt,

        @Description("Until when an earlier secret or key pair signs along; null when none does")
        Instant oldSecretUntil,

        @Description("Give it with a change, which is refused when somebody else was faster")
        int version) {
    public Webhook {
        events = events == null ? List.of() : List.copyOf(events);
    }

    /** The same, with the organisation under which it was found. */
    Webhook of(String owner) {
        return new Webhook(
                id,
                owner,
                address,
                description,
                signature,
                publicKey,
                events,
                state,
                switchedOffAt,
                switchedOffReason,
                createdAt,
                failingSince,
                lastDeliveredAt,
                oldSecretUntil,
                version);
    }
}
