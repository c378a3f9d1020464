package org.holdout.guide.vendor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A vendor's texts in one language other than English. What is null is shown in English; each list is as long as the
 * English one.
 *
 * @param optOutNote and the four after it: the texts of {@link OptOut}
 * @param regionalVariants what each regional variant says, in their order
 */
public record VendorTexts(
        @Size(min = 1) List<@NotBlank String> foundingStatements,
        @Size(min = 1) String dataUsedNote,
        @Size(min = 1) List<@NotBlank String> excluded,
        @Size(min = 1) String defaultNote,
        @Size(min = 1) String optOutNote,
        @Size(min = 1) String evidenceNote,
        @Size(min = 1) String whoCanUse,
        @Size(min = 1) String appliesToPastData,
        @Size(min = 1) String retention,
        @Size(min = 1) List<@NotBlank String> regionalVariants,
        @Size(min = 1) List<@NotBlank String> generalKnowledge,
        @Size(min = 1) List<@NotBlank String> notes) {

    /** Nothing is translated. */
    static final VendorTexts NONE =
            new VendorTexts(null, null, null, null, null, null, null, null, null, null, null, null);
}
