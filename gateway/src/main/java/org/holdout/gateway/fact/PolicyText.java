package org.holdout.gateway.fact;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a policy said in one version, sentence by sentence. */
@Type("PolicyText")
@Description("What a policy said in one version, sentence by sentence.")
public record PolicyText(
        @Description("The document's id") @NonNull @Id String document,

        @Description("The service that it is about") @NonNull
        String service,

        @Description("What kind of document it is") @NonNull String terms,
        @Description("The version's id") @NonNull @Id String version,
        @NonNull Instant capturedAt,

        @Description("The document's newest versions, of each day the last, the newest first") @NonNull
        List<@NonNull PolicyTextVersion> versions,

        @Description("Its sentences, in order") @NonNull List<@NonNull PolicySentence> sentences,

        @Description("How many sentences more there are than are given")
        int further) {
    public PolicyText {
        versions = versions == null ? List.of() : List.copyOf(versions);
        sentences = sentences == null ? List.of() : List.copyOf(sentences);
    }
}
