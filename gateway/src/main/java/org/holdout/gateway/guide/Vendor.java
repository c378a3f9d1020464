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
        @NonNull @Id String id,
        @NonNull String name,
        @NonNull String legalEntity,
        @Description("ISO 3166-1 alpha-2") String country,
        @NonNull List<@NonNull String> services,
        @NonNull List<@NonNull DataUse> dataUsed,
        String dataUsedNote,

        @Description("What the vendor says it does not use") @NonNull
        List<@NonNull String> excluded,

        @Description("What holds unless a person acts") @NonNull
        String defaultSetting,

        String defaultNote,
        @NonNull OptOut optOut,
        @NonNull List<@NonNull RegionalVariant> regionalVariants,
        @NonNull List<@NonNull Link> links,
        PolicyDate policy,
        Confidence confidence,
        @NonNull Verification verification,

        @Description("What Holdout's founding document says") @NonNull
        List<@NonNull String> foundingStatements,

        @NonNull List<@NonNull String> notes,

        @Description("What of this record is general knowledge, not read on a page") @NonNull
        List<@NonNull String> generalKnowledge,

        @NonNull List<@NonNull Source> sources,

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
