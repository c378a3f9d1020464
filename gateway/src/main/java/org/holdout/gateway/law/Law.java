package org.holdout.gateway.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.guide.Confidence;
import org.holdout.gateway.guide.Source;
import org.holdout.gateway.guide.Verification;

/** A data protection law. */
@Type("Law")
@Description("A data protection law.")
public record Law(
        @NonNull @Id String id,
        @NonNull String name,
        @NonNull String jurisdiction,
        @NonNull String statute,

        @Description("Whether the law can stop training use, or helps otherwise") @NonNull
        Relevance relevance,

        @JsonProperty("verified") @Name("verification") @NonNull
        Verification verification,

        @NonNull Confidence confidence,
        @Description("When an answer is owed, in words") String responseText,
        @NonNull List<@NonNull Authority> authorities,
        @Description("Who takes complaints, in words") String complaintBody,
        String complaintUrl,
        @NonNull List<@NonNull Source> sources) {
    public Law {
        authorities = authorities == null ? List.of() : List.copyOf(authorities);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
