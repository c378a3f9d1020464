package org.holdout.gateway.guide;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.answer.PublicReads;
import org.holdout.gateway.page.Batches;
import org.holdout.gateway.page.Csv;
import org.holdout.gateway.page.Page;

/** Vendors by id, for whatever links to one. */
@ApplicationScoped
public class Vendors {
    private final GuideClient client;
    private final Batches batches;
    private final PublicReads reads;

    Vendors(@RestClient GuideClient client, Batches batches, PublicReads reads) {
        this.client = client;
        this.batches = batches;
        this.reads = reads;
    }

    /** Those that exist, by id; one call for each batch of ids. */
    public Uni<Map<String, Vendor>> byIds(Collection<String> ids) {
        return batches.fetch(
                ids,
                some -> {
                    String csv = Csv.of(some);
                    return reads.of(
                            List.of("vendors", csv),
                            () -> client.vendorsByIds(csv).map(Page::items));
                },
                Vendor::id);
    }
}
