package org.holdout.request.profile;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.holdout.request.content.ContentYaml;

/** The zone that counts for people who live at a place, as {@code content/time-zones.yaml} has it. An unknown zone in it stops the start. */
@Startup
@ApplicationScoped
class TimeZones {

    private static final String RESOURCE = "/content/time-zones.yaml";

    private record Document(
            Map<String, String> source, Map<String, ZoneId> countries, Map<String, Map<String, ZoneId>> states) {}

    private final Document document = ContentYaml.read(RESOURCE, Document.class);

    /**
     * The zone of most people there.
     *
     * @param country ISO 3166-1 alpha-2; null: not known
     * @param state the part after the dash of ISO 3166-2; null, or one that is not listed: the country's zone
     * @return empty where no zone can be named
     */
    Optional<ZoneId> of(String country, String state) {
        if (country == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(state)
                .map(document.states().getOrDefault(country, Map.of())::get)
                .or(() -> Optional.ofNullable(document.countries().get(country)));
    }
}
