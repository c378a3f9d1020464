package org.holdout.request.intake;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.holdout.request.evidence.EvidenceDescription;

/**
 * What a person says about a piece of evidence.
 *
 * @param evidence the piece it is about; without one, the description is a piece by itself
 * @param kind the kind of evidence
 */
public record DescribeEvidence(
        UUID evidence,
        String kind,
        String prompt,
        String output,
        String product,
        String model,

        @JsonFormat(without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        OffsetDateTime capturedAt,

        String accountState,
        String country,
        Boolean searchOff,
        Boolean memoryOff,
        String note,
        List<String> identifyingStrings,
        List<UUID> captures) {

    EvidenceDescription description() {
        return new EvidenceDescription(
                prompt,
                output,
                product,
                model,
                capturedAt,
                accountState,
                country,
                searchOff,
                memoryOff,
                note,
                identifyingStrings,
                captures);
    }
}
