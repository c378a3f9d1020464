package org.holdout.guide.guide;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.holdout.guide.region.Regions;
import org.holdout.problem.ProblemException;

/**
 * Which guides a list holds; what is null narrows nothing.
 *
 * @param vendor a vendor's id
 * @param regions regions of which the guide must name one
 */
record GuideFilter(String vendor, Platform platform, Set<String> regions) {

    /** Reads filters and refuses values that do not exist. */
    @ApplicationScoped
    static class Reader {

        private static final Pattern VENDOR_ID = Pattern.compile("[a-z0-9-]{1,60}");

        private final Regions regions;

        Reader(Regions regions) {
            this.regions = regions;
        }

        /** @throws ProblemException INVALID_INPUT naming {@code vendor}, {@code platform} or {@code region} */
        GuideFilter read(String vendor, String platform, String region) {
            return new GuideFilter(vendor(vendor), platform(platform), covering(region));
        }

        private static String vendor(String id) {
            if (blank(id)) {
                return null;
            }
            if (!VENDOR_ID.matcher(id).matches()) {
                throw ProblemException.invalid("vendor", "Give the id of one vendor, such as meta.");
            }
            return id;
        }

        private static Platform platform(String name) {
            return blank(name)
                    ? null
                    : Arrays.stream(Platform.values())
                            .filter(platform -> platform.name().equals(name.toUpperCase(Locale.ROOT)))
                            .findFirst()
                            .orElseThrow(() -> ProblemException.invalid(
                                    "platform",
                                    "Use one of "
                                            + Arrays.stream(Platform.values())
                                                    .map(Enum::name)
                                                    .collect(Collectors.joining(", "))
                                            + "."));
        }

        private Set<String> covering(String region) {
            return Optional.ofNullable(blank(region) ? null : region.toUpperCase(Locale.ROOT))
                    .map(id -> {
                        if (!regions.isKnown(id)) {
                            throw ProblemException.invalid(
                                    "region",
                                    "Use a country's two letters such as DE, a part of a country such as US-CA, or a"
                                            + " group such as EU_EEA.");
                        }
                        return regions.covering(id);
                    })
                    .orElse(null);
        }

        private static boolean blank(String text) {
            return text == null || text.isBlank();
        }
    }
}
