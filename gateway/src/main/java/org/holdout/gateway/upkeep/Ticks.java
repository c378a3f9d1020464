package org.holdout.gateway.upkeep;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.page.Batches;
import org.holdout.gateway.page.Csv;

/** The steps of guides that the caller has done. */
@ApplicationScoped
public class Ticks {
    private final TickClient client;
    private final Batches batches;

    Ticks(@RestClient TickClient client, Batches batches) {
        this.client = client;
        this.batches = batches;
    }

    /** What the caller has done of each, by the guide's id; one call for each batch of guides. */
    Uni<Map<String, TickClient.Done>> byGuides(List<String> ids) {
        return batches.fetch(
                ids, some -> client.done(Csv.of(some)).map(TickClient.DoneOfGuides::guides), TickClient.Done::guide);
    }

    /** Everything that the caller has done, the newest first. */
    public Uni<List<Tick>> all() {
        return client.all().map(TickClient.All::ticks);
    }

    /** Forgets every step that the caller has done; a second time finds nothing. */
    public Uni<Void> forget() {
        return client.forget();
    }
}
