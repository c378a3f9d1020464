package org.holdout.gateway.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
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
        @Description("Its id in the content") @NonNull @Id String id,
        @Description("Its name, in your language") @NonNull String name,
        @Description("Where it holds") @NonNull String jurisdiction,

        @Description("Its official citation, in your language where it has words") @NonNull
        String statute,

        @Description("Whether the law can stop training use, or helps otherwise") @NonNull
        Relevance relevance,

        @Description("The day on which its rights begin, and until which a vendor need not answer; null once they have")
        LocalDate inForceFrom,

        @Description("How far its content was read on its sources")
        @JsonProperty("verified")
        @Name("verification")
        @NonNull
        Verification verification,

        @Description("How sure its content is") @NonNull Confidence confidence,

        @Description("When an answer is owed, in the editors' words")
        String responseText,

        @Description("All that it says about time, in your language") @NonNull
        List<@NonNull LawRule> rules,

        @Description("Who may ask on another's behalf") Agents agents,

        @Description("What you may be asked to show who you are")
        Identity identity,

        @Description("Who watches over it") @NonNull List<@NonNull Authority> authorities,

        @Description("Who takes complaints, in words of your language")
        String complaintBody,

        @Description("Where the law says so") String complaintArticle,

        @Description("The page where complaints are made, where one is for all")
        String complaintUrl,

        @Description("Anything else worth knowing") @NonNull List<@NonNull String> notes,
        @Description("Where its content was found") @NonNull List<@NonNull Source> sources,

        @Description("Parts that were not read on a page, though the rest was") @NonNull
        List<@NonNull String> generalKnowledge) {

    /** Who may ask on another's behalf. */
    @Type("LawAgents")
    @Description("Who may ask on another's behalf.")
    public record Agents(
            @Description("Who may ask for somebody else") @NonNull
            String who,

            @Description("The article that says so") String article) {}

    /** What a person may be asked to show who they are. */
    @Type("LawIdentity")
    @Description("What a person may be asked to show who they are.")
    public record Identity(
            @Description("What a vendor may ask for to know who asks, in your language") @NonNull
            String rule,

            @Description("Whether the clock stands still while the vendor waits for a proof of identity")
            String pause) {}

    public Law {
        rules = rules == null ? List.of() : List.copyOf(rules);
        notes = notes == null ? List.of() : List.copyOf(notes);
        generalKnowledge = generalKnowledge == null ? List.of() : List.copyOf(generalKnowledge);
        authorities = authorities == null ? List.of() : List.copyOf(authorities);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
