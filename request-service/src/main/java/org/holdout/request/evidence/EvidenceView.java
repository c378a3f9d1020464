package org.holdout.request.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A piece of evidence as its owner sees it.
 *
 * @param fileName absent, as are media type, size and hash, when there is no file
 * @param size in bytes
 * @param sha256 of the file as it was uploaded, in hexadecimal
 * @param description absent when nothing was said about it
 * @param strength the checks that mean something for its kind
 * @param redactionOf the piece of which this is a redacted copy
 * @param preview whether it is a picture that can be shown in place
 * @param encrypted whether it is a PDF that may ask whoever gets it for a password
 * @param byOrganisation whether the organisation uploaded it that acts under the request's mandate
 */
public record EvidenceView(
        UUID id,
        KindView kind,
        String fileName,
        String mediaType,
        Long size,
        String sha256,
        Instant uploadedAt,
        EvidenceDescription description,
        List<StrengthCheckView> strength,
        UUID redactionOf,
        boolean preview,
        boolean encrypted,
        boolean byOrganisation) {

    /**
     * One strength check.
     *
     * @param advice what would make it pass; after it passed, for the next time
     */
    public record StrengthCheckView(String id, String text, boolean passed, String advice) {}
}
