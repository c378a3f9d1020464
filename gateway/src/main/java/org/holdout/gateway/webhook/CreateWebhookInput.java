package org.holdout.gateway.webhook;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A webhook to be made. */
@Input("CreateWebhookInput")
@Description("A webhook to be made.")
public record CreateWebhookInput(
        @Description("Where messages are posted to, an https address on the public internet") @NonNull
        String address,

        @Description("How messages are signed") @NonNull WebhookSignature signature,

        @Description("What it is told; left out or empty: everything") @Nullable
        List<@NonNull WebhookEvent> events,

        @Description("What it is for, in your words") String description) {}
