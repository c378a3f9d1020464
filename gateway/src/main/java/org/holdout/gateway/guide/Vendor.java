package org.holdout.gateway.guide;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A company that trains AI on people's data. */
@Type("Vendor")
@Description("A company that trains AI on people's data.")
public record Vendor(
        @Description("Its id in the content") @NonNull @Id String id,
        @Description("Its name") @NonNull String name,
        @Description("The company behind it") @NonNull String legalEntity,
        @Description("ISO 3166-1 alpha-2") String country,
        @Description("Its products") @NonNull List<@NonNull String> services,

        @Description("Which data it uses, and what for") @NonNull
        List<@NonNull DataUse> dataUsed,

        @Description("What that leaves open") String dataUsedNote,

        @Description("What the vendor says it does not use") @NonNull
        List<@NonNull String> excluded,

        @Description("What holds unless a person acts") @NonNull
        String defaultSetting,

        @Description("What it does unless told otherwise") String defaultNote,
        @Description("How one gets out") @NonNull OptOut optOut,

        @Description("What differs from place to place") @NonNull
        List<@NonNull RegionalVariant> regionalVariants,

        @Description("Its own pages on the matter") @NonNull List<@NonNull Link> links,
        @Description("Its policy on the matter") PolicyDate policy,
        @Description("How sure its content is") Confidence confidence,

        @Description("How far its content was read on its sources") @NonNull
        Verification verification,

        @Description("What Holdout's founding document says") @NonNull
        List<@NonNull String> foundingStatements,

        @Description("Anything else worth knowing") @NonNull List<@NonNull String> notes,

        @Description("What of this record is general knowledge, not read on a page") @NonNull
        List<@NonNull String> generalKnowledge,

        @Description("Where its content was found") @NonNull List<@NonNull Source> sources,

        @Description("In which language its texts are: en or de") @NonNull
        String language,

        @Description("The fields that are in English because nobody has translated them yet") @NonNull
        List<@NonNull String> inEnglish) {
    public Vendor {
        inEnglish = inEnglish == null ? List.of() : List.copyOf(inEnglish);
        services = services == null ? List.of() : List.copyOf(services);
        dataUsed = dataUsed == null ? List.of() : List.copyOf(dataUsed);
        excluded = excluded == null ? List.of() : List.copyOf(excluded);
        regionalVariants = regionalVariants == null ? List.of() : List.copyOf(regionalVariants);
        links = links == null ? List.of() : List.copyOf(links);
        foundingStatements = foundingStatements == null ? List.of() : List.copyOf(foundingStatements);
        generalKnowledge = generalKnowledge == null ? List.of() : List.copyOf(generalKnowledge);
        notes = notes == null ? List.of() : List.copyOf(notes);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
