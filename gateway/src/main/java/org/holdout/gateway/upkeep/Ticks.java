package org.holdout.gateway.upkeep;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** The done steps of guides by the guide's id. */
@ApplicationScoped
public class Ticks {
    private final TickClient client;
    private final TickConfig config;

    Ticks(@RestClient TickClient client, TickConfig config) {
        this.client = client;
        this.config = config;
    }

    /** What the caller has done of each; one call for each guide, and LIMIT_EXCEEDED for too many. */
    Uni<Map<String, List<Integer>>> byGuides(List<String> ids) {
        List<String> guides = ids.stream().distinct().toList();
        if (guides.size() > config.guides()) {
            throw ProblemException.of(
                    ErrorCode.LIMIT_EXCEEDED, "Ask for the ticks of at most " + config.guides() + " guides at once.");
        }
        List<Uni<Map.Entry<String, List<Integer>>>> calls = guides.stream()
                .map(id -> client.ticks(id).map(ticks -> Map.entry(id, ticks.steps())))
                .toList();
        return Uni.join()
                .all(calls)
                .usingConcurrencyOf(config.atOnce())
                .andFailFast()
                .map(found -> found.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Forgets every step that the caller has done; a second time finds nothing. */
    public Uni<Void> forget() {
        return client.forget();
    }
}
