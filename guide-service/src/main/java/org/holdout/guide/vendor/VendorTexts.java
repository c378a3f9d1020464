package org.holdout.guide.vendor;

import jakarta.validation.constraints.NotBlank;
import java.util.List;

/**
 * A vendor's texts in one language other than English. What is null is shown in English; each list is as long as the
 * English one.
 *
 * @param optOutNote and the four after it: the texts of {@link OptOut}
 * @param regionalVariants what each regional variant says, in their order
 */
public record VendorTexts(
        List<@NotBlank String> foundingStatements,
        String dataUsedNote,
        List<@NotBlank String> excluded,
        String defaultNote,
        String optOutNote,
        String evidenceNote,
        String whoCanUse,
        String appliesToPastData,
        String retention,
        List<@NotBlank String> regionalVariants,
        List<@NotBlank String> generalKnowledge,
        List<@NotBlank String> notes) {}
