package org.holdout.comparison.policy;

import java.time.Instant;
import java.util.List;
import org.holdout.comparison.change.Origin;
import org.holdout.comparison.change.Verdict;

/**
 * One version of a policy document, against the one before.
 *
 * @param document the document's id
 * @param vendor the vendor's id; absent when Holdout does not know the service
 * @param version the version's id
 * @param number counts the document's versions from 1
 * @param material whether what matters to people's data changed
 * @param reasons why it is, or is not
 * @param added how many sentences only this version has
 * @param removed how many sentences only the version before has
 * @param url the address that Holdout read it at itself; absent for a version of an archive
 * @param language the language that it was asked for there
 */
public record VersionView(
        String document,
        String service,
        String terms,
        String vendor,
        String version,
        int number,
        Instant capturedAt,
        Origin origin,
        boolean material,
        List<Verdict.Reason> reasons,
        int added,
        int removed,
        String url,
        String language) {

    static VersionView of(PolicyVersion version, PolicyDocument document) {
        return new VersionView(
                document.id(),
                document.service(),
                document.terms(),
                document.vendor(),
                version.versionId(),
                version.key().number(),
                version.capturedAt(),
                version.origin(),
                version.isMaterial(),
                version.reasons(),
                version.added(),
                version.removed(),
                document.url(),
                document.language());
    }
}
