package org.holdout.gateway.webhook;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of deliveries. */
@Type("WebhookDeliveryConnection")
@Description("A page of deliveries.")
public record WebhookDeliveryConnection(
        @Description("The deliveries, each with its cursor") @NonNull
        List<@NonNull WebhookDeliveryEdge> edges,

        @Description("Where this page ends") @NonNull PageInfo pageInfo) {
    /** The service's page as Relay shows it. */
    static WebhookDeliveryConnection of(Page<WebhookDelivery> page) {
        return new WebhookDeliveryConnection(page.edges(WebhookDeliveryEdge::new), page.info());
    }
}
