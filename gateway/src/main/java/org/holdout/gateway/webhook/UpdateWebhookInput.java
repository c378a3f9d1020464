package org.holdout.gateway.webhook;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What of a webhook is to change; what is left out stays. */
@Input("UpdateWebhookInput")
@Description("What of a webhook is to change; what is left out stays.")
public record UpdateWebhookInput(
        @Description("Where messages are posted to") String address,

        @Description("What it is told; empty: everything") @Nullable
        List<@NonNull WebhookEvent> events,

        @Description("What it is for, in your words; empty for nothing")
        String description,

        @Description("False switches it off; true switches it on, whoever or whatever had switched it off")
        Boolean enabled) {}
