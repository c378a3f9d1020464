package org.holdout.gateway.fact;

import java.time.LocalDate;
import org.holdout.gateway.guide.Verification;

/** An editor's statement as comparison-service takes it. */
record NewFact(
        String region,
        int baseRevision,
        String value,
        String note,
        Verification verification,
        String sourceTitle,
        String sourceUrl,
        String sourceDate,
        LocalDate validFrom,
        QuotationInput quotation,
        String reason) {

    static NewFact of(String region, int baseRevision, String reason, FactInput input) {
        return new NewFact(
                region,
                baseRevision,
                input.value(),
                input.note(),
                input.verification(),
                input.sourceTitle(),
                input.sourceUrl(),
                input.sourceDate(),
                input.validFrom(),
                input.quotation(),
                reason);
    }
}
