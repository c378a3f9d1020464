package org.holdout.gateway.bulk;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.fairuse.Places;
import org.holdout.problem.ProblemException;

/**
 * Follows imports by asking, for as long as somebody listens: how far one is changes with every batch, and is of interest to one
 * organisation for some minutes, which is no fact for the log of events. Each question goes with the listener's own token, so sight
 * ends when the token or the right does.
 */
@ApplicationScoped
class ImportProgress {
    private final ImportClient client;
    private final BulkConfig config;
    private final Places places;

    ImportProgress(@RestClient ImportClient client, BulkConfig config) {
        this.client = client;
        this.config = config;
        this.places = new Places(config.most(), config.mostOfCaller());
    }

    /**
     * How far it is from now on; ends with it.
     *
     * @param caller by what the listener is counted, if at all
     * @throws ProblemException LIMIT_EXCEEDED while too many listen, or too much of this caller
     */
    Multi<RequestImport> of(String id, Optional<String> caller) {
        return places.hold(
                caller,
                Multi.createBy()
                        .repeating()
                        .uni(() -> client.one(id))
                        .withDelay(config.askEvery())
                        .whilst(found -> !found.state().ended())
                        .skip()
                        .repetitions(),
                "Ask for the import from time to time instead.");
    }
}
