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
        @Description("Its id") @NonNull @Id String id,
        @Description("Its name") @NonNull String name,
        @Description("What it is, in a sentence") @NonNull String whatItIs,
        @Description("When it is to be gathered") @NonNull RequirementTime when,

        @Description("Whether a file or text of this kind may be kept")
        boolean file,

        @Description("The file types that are taken") @NonNull
        List<@NonNull String> formats,

        @Description("What to black out or leave away") String privacyCare,
        @Description("What makes it weak") @NonNull List<@NonNull String> weakWhen,
        @Description("What makes it strong") @NonNull List<@NonNull String> strongWhen) {
    public EvidenceKindInfo {
        formats = formats == null ? List.of() : List.copyOf(formats);
        weakWhen = weakWhen == null ? List.of() : List.copyOf(weakWhen);
        strongWhen = strongWhen == null ? List.of() : List.copyOf(strongWhen);
    }
}
