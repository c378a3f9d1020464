package org.holdout.gateway.guide;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.page.Batches;
import org.holdout.gateway.page.Csv;
import org.holdout.gateway.page.Page;

/** Guides by their own or their vendor's id, for whatever links to them. */
@ApplicationScoped
public class Guides {
    private final GuideClient client;
    private final Batches batches;

    Guides(@RestClient GuideClient client, Batches batches) {
        this.client = client;
        this.batches = batches;
    }

    /** Those that exist, by id; one call for each batch of ids. */
    public Uni<Map<String, Guide>> byIds(Collection<String> ids) {
        return batches.fetch(ids, some -> client.guidesByIds(Csv.of(some)).map(Page::items), Guide::id);
    }

    /** The guide in its current revision; NOT_FOUND if there is no such id. */
    public Uni<Guide> current(String id) {
        return client.guide(id, null);
    }

    /** All guides of these vendors, by vendor; one call for each batch of vendors. */
    Uni<Map<String, List<Guide>>> byVendors(Collection<String> vendors) {
        return batches.fetchGroups(
                vendors, some -> client.guidesByVendors(Csv.of(some)).map(Page::items), Guide::vendorId);
    }
}
