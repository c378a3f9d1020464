package org.holdout.comparison.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.holdout.comparison.change.Materiality;
import org.holdout.comparison.change.Origin;
import org.holdout.comparison.change.Verdict;

/**
 * A version of a policy document that can be quoted.
 *
 * @param document the document's id
 * @param vendor the vendor's id, null when Holdout does not know the service
 * @param number counts the document's versions from 1
 * @param version the version's id
 * @param byArchive whether the archive made it, not the vendor: it reads the same page another way
 * @param readable false where the page was shown in another language or not at all
 * @param sha256 the name of its text
 */
public record QuotableVersion(
        String document,
        String service,
        String terms,
        String vendor,
        int number,
        String version,
        Instant capturedAt,
        boolean byArchive,
        boolean readable,
        String sha256) {

    /** By document, then by number. */
    public static final Comparator<QuotableVersion> ORDER =
            Comparator.comparing(QuotableVersion::document).thenComparingInt(QuotableVersion::number);

    static QuotableVersion of(PolicyVersion version, PolicyDocument document) {
        return new QuotableVersion(
                document.id(),
                document.service(),
                document.terms(),
                document.vendor(),
                version.key().number(),
                version.versionId(),
                version.capturedAt(),
                version.origin() == Origin.TECHNICAL,
                version.isMaterial()
                        || version.reasons().stream()
                                .map(Verdict.Reason::rule)
                                .noneMatch(Materiality.UNREADABLE::contains),
                version.sha256());
    }

    /** The day (UTC) it was captured. */
    public LocalDate day() {
        return LocalDate.ofInstant(capturedAt, ZoneOffset.UTC);
    }
}
