package org.holdout.gateway.law;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * By which ways each vendor takes requests: one small table in memory, read now and then beside all calls, so that a guide's page
 * knows without asking.
 */
@ApplicationScoped
class Channels {
    private static final Logger LOG = Logger.getLogger(Channels.class);

    private final ChannelClient client;
    private final ChannelConfig config;
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile Map<String, VendorChannels> table;
    private Cancellable reading;

    Channels(@RestClient ChannelClient client, ChannelConfig config) {
        this.client = client;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        reading = Multi.createFrom()
                .ticks()
                .every(config.every())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> read())
                .subscribe()
                .with(read -> {}, failure -> LOG.error("Ways to send requests are not read any more", failure));
    }

    void stop(@Observes ShutdownEvent stopping) {
        reading.cancel();
    }

    /** The ways to a vendor from a place, as {@link VendorChannels#from}; nothing while none was read yet. */
    Optional<List<Channel>> of(String vendor, String country, String state) {
        return Optional.ofNullable(table).map(known -> {
            VendorChannels channels = known.get(vendor);
            return channels == null ? List.of() : channels.from(country, state);
        });
    }

    private Uni<Integer> read() {
        return client.channels()
                .onFailure()
                .invoke(this::tell)
                .onFailure()
                .retry()
                .withBackOff(config.firstRetry(), config.longestRetry())
                .indefinitely()
                .map(all -> {
                    table = all.stream()
                            .collect(toUnmodifiableMap(VendorChannels::vendor, identity(), (first, second) -> first));
                    failing.set(false);
                    return all.size();
                });
    }

    /** Once for each outage: what was read last is shown meanwhile. */
    private void tell(Throwable failure) {
        if (failing.compareAndSet(false, true)) {
            LOG.infof("Ways to send requests cannot be read; this is tried again (%s)", failure.getMessage());
        }
    }
}
