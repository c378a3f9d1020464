package org.holdout.gateway.evidence;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A piece of evidence in a request's file. */
@Type("Evidence")
@Description("A piece of evidence in a request's file.")
public record Evidence(
        @NonNull @Id String id,
        @NonNull EvidenceKind kind,
        String fileName,
        String mediaType,
        @Description("Bytes") Integer size,
        @Description("Of the file as uploaded, hexadecimal") String sha256,
        Instant uploadedAt,
        EvidenceDescription description,
        @NonNull List<@NonNull StrengthCheck> strength,

        @Description("The piece of which this is the redacted copy") @Id
        String redactionOf,

        @Description("A picture that GET /evidence/{id}/preview shows; without metadata and not larger than needed")
        boolean preview,

        @Description("A PDF that may ask whoever gets it for a password")
        boolean encrypted) {
    public Evidence {
        strength = strength == null ? List.of() : List.copyOf(strength);
    }
}
