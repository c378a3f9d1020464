package org.holdout.guide.vendor;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What people everywhere can stop; places where they can stop more stand in the record's regional variants.
 *
 * @param scope what it covers
 * @param note the same in words
 * @param mechanisms how it is made
 * @param evidenceRequired whether the vendor asks for evidence
 * @param evidenceNote which evidence
 * @param whoCanUse who may make it
 * @param appliesToPastData whether data used before are covered
 * @param retention how long data are kept afterwards
 */
public record OptOut(
        @NotNull OptOutScope scope,
        String note,
        @NotEmpty List<@NotNull Mechanism> mechanisms,
        boolean evidenceRequired,
        String evidenceNote,
        String whoCanUse,
        String appliesToPastData,
        String retention) {

    public OptOut {
        mechanisms = mechanisms == null ? List.of() : mechanisms;
    }
}
