package org.holdout.request.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.holdout.request.profile.ProfileView;
import org.holdout.request.request.RequestView;

/**
 * What {@code overview.json} says, for programs. The request is as the API tells it; in the redacted variant without what the person
 * wrote for themselves or described, because that can say what a redacted copy hides.
 *
 * @param format changes with a breaking change of this form
 * @param variant {@code full} or {@code redacted}
 */
record Overview(
        String format,
        Instant createdAt,
        String variant,
        Person person,
        JsonNode request,
        List<File> evidence,
        List<Missing> leftOut) {

    private static final String FORMAT = "holdout-file/1";

    /** Whoever asks. */
    record Person(String name, String email, String postalAddress, List<String> accountNames) {}

    /** A piece of evidence in the bag. */
    record File(
            String path,
            UUID id,
            String kind,
            String originalName,
            String mediaType,
            Long size,
            String sha256,
            UUID redactionOf) {}

    /** A piece that is not in the bag; {@code why} as {@link Pieces.Why}. */
    record Missing(UUID id, String kind, String sha256, Pieces.Why why) {}

    static Overview of(
            RequestView request, ProfileView profile, Pieces pieces, boolean redacted, Instant at, ObjectMapper json) {
        return new Overview(
                FORMAT,
                at,
                redacted ? "redacted" : "full",
                new Person(profile.name(), profile.email(), profile.postalAddress(), profile.accountNames()),
                request(json.valueToTree(request), redacted),
                pieces.put().stream()
                        .map(one -> new File(
                                "data/" + one.path(),
                                one.piece().id(),
                                one.piece().kind().id(),
                                one.piece().fileName(),
                                one.piece().mediaType(),
                                one.piece().size(),
                                one.piece().sha256(),
                                one.piece().redactionOf()))
                        .toList(),
                pieces.leftOut().stream()
                        .map(one -> new Missing(
                                one.piece().id(),
                                one.piece().kind().id(),
                                one.piece().sha256(),
                                one.why()))
                        .toList());
    }

    private static JsonNode request(ObjectNode request, boolean redacted) {
        if (redacted) {
            request.remove("evidence");
            request.path("timeline").forEach(entry -> ((ObjectNode) entry).remove("note"));
        }
        return request;
    }
}
