package org.holdout.guide.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.holdout.guide.source.Source;
import org.holdout.guide.source.Verification;
import org.holdout.guide.vendor.VendorRecord;

/**
 * A revision of a guide, complete in itself: the guide with its sources as they were then.
 *
 * @param vendor the vendor's id
 */
public record GuideDocument(String vendor, GuideRecord guide, List<Source> sources) {

    /** A document that was stored before guides said their effect says {@link Effect#UNSAID}. */
    public GuideDocument {
        guide = guide.effect() == null ? guide.with(Effect.UNSAID) : guide;
    }

    /** What the guide says, with the vendor's sources as they are. */
    static GuideDocument of(VendorRecord vendor, GuideRecord guide) {
        return new GuideDocument(vendor.id(), guide, vendor.sources(guide.sources()));
    }

    /** The newest day that any of its sources was seen; null when none bears a date. Never today's. */
    String lastSeenOn() {
        return sources.stream()
                .map(Source::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The check that all its steps share when nobody tried them: they were read together. */
    StepCheck check() {
        if (guide.stepsVerification() == Verification.GENERAL) {
            return StepCheck.GENERAL_KNOWLEDGE;
        }
        Optional<Source> read = sources.stream()
                .filter(source -> source.id().equals(guide.stepsSource()))
                .findFirst();
        return StepCheck.of(guide.stepsVerification(), read.orElse(null));
    }
}
