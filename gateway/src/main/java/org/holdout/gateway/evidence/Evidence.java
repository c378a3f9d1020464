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
        @Description("Its id") @NonNull @Id String id,
        @Description("What kind of evidence it is") @NonNull EvidenceKind kind,
        @Description("The file's name as uploaded") String fileName,
        @Description("The file's type, as found in it") String mediaType,
        @Description("Bytes") Integer size,
        @Description("Of the file as uploaded, hexadecimal") String sha256,
        Instant uploadedAt,
        @Description("What the person says about it") EvidenceDescription description,

        @Description("What makes it strong or weak") @NonNull
        List<@NonNull StrengthCheck> strength,

        @Description("The piece of which this is the redacted copy") @Id
        String redactionOf,

        @Description("A picture that GET /evidence/{id}/preview shows; without metadata and not larger than needed")
        boolean preview,

        @Description("A PDF that may ask whoever gets it for a password")
        boolean encrypted,

        @Description("The organisation that acts under a mandate uploaded it. It may download that and what the company"
                + " sent; what the member uploaded stays with the member")
        boolean byOrganisation) {
    public Evidence {
        strength = strength == null ? List.of() : List.copyOf(strength);
    }
}
