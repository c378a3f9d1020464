package org.holdout.gateway.evidence;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a person needs to know to provide a kind of evidence. */
@Type("EvidenceKindInfo")
@Description("What a person needs to know to provide a kind of evidence.")
public record EvidenceKindInfo(
        @NonNull @Id String id,
        @NonNull String name,
        @NonNull String whatItIs,
        @NonNull RequirementTime when,

        @Description("Whether a file or text of this kind may be kept")
        boolean file,

        @NonNull List<@NonNull String> formats,
        String privacyCare,
        @NonNull List<@NonNull String> weakWhen,
        @NonNull List<@NonNull String> strongWhen) {
    public EvidenceKindInfo {
        formats = formats == null ? List.of() : List.copyOf(formats);
        weakWhen = weakWhen == null ? List.of() : List.copyOf(weakWhen);
        strongWhen = strongWhen == null ? List.of() : List.copyOf(strongWhen);
    }
}
