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

        @Description("When an answer is owed, in the editors' words")
        String responseText,

        @Description("All that it says about time, in your language") @NonNull
        List<@NonNull LawRule> rules,

        @Description("Who may ask on another's behalf") Agents agents,

        @Description("What you may be asked to show who you are")
        Identity identity,

        @NonNull List<@NonNull Authority> authorities,
        @Description("Who takes complaints, in words") String complaintBody,
        @Description("Where the law says so") String complaintArticle,
        String complaintUrl,
        @NonNull List<@NonNull String> notes,
        @NonNull List<@NonNull Source> sources,

        @Description("Parts that were not read on a page, though the rest was") @NonNull
        List<@NonNull String> generalKnowledge) {

    /** Who may ask on another's behalf. */
    @Type("LawAgents")
    @Description("Who may ask on another's behalf.")
    public record Agents(@NonNull String who, String article) {}

    /** What a person may be asked to show who they are. */
    @Type("LawIdentity")
    @Description("What a person may be asked to show who they are.")
    public record Identity(@NonNull String rule, String pause) {}

    public Law {
        rules = rules == null ? List.of() : List.copyOf(rules);
        notes = notes == null ? List.of() : List.copyOf(notes);
        generalKnowledge = generalKnowledge == null ? List.of() : List.copyOf(generalKnowledge);
        authorities = authorities == null ? List.of() : List.copyOf(authorities);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
