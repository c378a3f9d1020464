package org.holdout.gateway.bulk;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.problem.ErrorCode;
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
    private final AtomicInteger open = new AtomicInteger();

    ImportProgress(@RestClient ImportClient client, BulkConfig config) {
        this.client = client;
        this.config = config;
    }

    /**
     * How far it is from now on; ends with it.
     *
     * @throws ProblemException LIMIT_EXCEEDED while too many listen
     */
    Multi<RequestImport> of(String id) {
        if (open.get() >= config.most()) {
            throw ProblemException.of(
                    ErrorCode.LIMIT_EXCEEDED,
                    "Too many listen at the moment. Ask for the import from time to time instead.");
        }
        return Multi.createBy()
                .repeating()
                .uni(() -> client.one(id))
                .withDelay(config.askEvery())
                .whilst(found -> !found.state().ended())
                .skip()
                .repetitions()
                .onSubscription()
                .invoke(open::incrementAndGet)
                .onTermination()
                .invoke(open::decrementAndGet);
    }
}
