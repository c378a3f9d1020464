package org.holdout.gateway.page;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.holdout.gateway.error.Failures;

/** Asks a service for many things at once: each key once, and no more keys a call than the service takes. */
@ApplicationScoped
public class Batches {
    private final BatchConfig config;

    Batches(BatchConfig config) {
        this.config = config;
    }

    /** What the service has for these keys, by key; keys that it does not know are missing. Null keys are left out. */
    public <T> Uni<Map<String, T>> fetch(
            Collection<String> keys, Function<List<String>, Uni<List<T>>> call, Function<T, String> keyOf) {
        return all(keys, call).map(found -> found.stream().collect(toMap(keyOf, identity(), (first, second) -> first)));
    }

    /** The same where a key stands for several things. */
    public <T> Uni<Map<String, List<T>>> fetchGroups(
            Collection<String> keys, Function<List<String>, Uni<List<T>>> call, Function<T, String> keyOf) {
        return all(keys, call).map(found -> found.stream().collect(groupingBy(keyOf)));
    }

    /**
     * What the service has for each of these keys, in their order, where it takes one a call: each key is asked once. A key may have
     * nothing, which is null. One whose call fails is answered by its failure in the list, which fails its own field and no other:
     * java-dataloader takes a {@link Throwable} among the values of a batch for the failure of that value.
     */
    @SuppressWarnings("unchecked")
    public <T> Uni<List<T>> fetchEach(List<String> keys, Function<String, Uni<T>> call) {
        List<Uni<Map.Entry<String, Optional<Object>>>> calls = keys.stream()
                .distinct()
                .map(key -> call.apply(key)
                        .map(found -> Map.entry(key, Optional.<Object>ofNullable(found)))
                        .onFailure()
                        .recoverWithItem(failure -> Map.entry(key, Optional.of(Failures.problem(failure)))))
                .toList();
        return Uni.join()
                .all(calls)
                .andFailFast()
                .map(found -> found.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .map(found -> keys.stream()
                        .map(key -> (T) found.get(key).orElse(null))
                        .toList());
    }

    private <T> Uni<List<T>> all(Collection<String> keys, Function<List<String>, Uni<List<T>>> call) {
        List<Uni<List<T>>> calls = keys.stream()
                .filter(Objects::nonNull)
                .distinct()
                .gather(Gatherers.windowFixed(config.size()))
                .map(call)
                .toList();
        if (calls.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.join()
                .all(calls)
                .andFailFast()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }
}
