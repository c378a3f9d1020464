package org.holdout.guide.vendor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.holdout.guide.source.Verification;

/**
 * Where a record differs from the worldwide baseline.
 *
 * @param regions the places
 * @param scope what people there can stop
 * @param what the difference in words
 * @param verification how far it was read on a page
 * @param sources ids of the sources it rests on
 */
public record RegionalVariant(
        @NotEmpty List<@NotBlank String> regions,
        @NotNull OptOutScope scope,
        @NotBlank String what,
        @NotNull Verification verification,
        @NotNull List<@NotBlank String> sources) {

    public RegionalVariant {
        regions = regions == null ? List.of() : regions;
        sources = sources == null ? List.of() : sources;
    }
}
