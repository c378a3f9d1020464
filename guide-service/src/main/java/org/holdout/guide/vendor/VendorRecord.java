package org.holdout.guide.vendor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdout.guide.source.Confidence;
import org.holdout.guide.source.Source;
import org.holdout.guide.source.Verification;

/**
 * What Holdout knows of a vendor; the part {@code vendor} of a content file, whose schema describes each field.
 *
 * @param id as in addresses, events and the other services
 * @param otherNames what people also call a service or the vendor itself, by the name they stand for
 * @param foundingStatements what Holdout's founding document says of this vendor
 * @param generalKnowledge which parts of the record were read on no page
 * @param translations its texts in other languages, by language (ISO 639-1)
 * @param sources everything that the record and the vendor's guides rest on
 */
public record VendorRecord(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,60}") String id,
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 300) String legalEntity,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @Pattern(regexp = "[A-Z]{2}") String euEstablishment,
        @NotEmpty List<@NotBlank @Size(max = 120) String> services,
        Map<@NotBlank String, @NotEmpty List<@NotBlank String>> otherNames,
        List<@NotBlank String> foundingStatements,
        @NotEmpty Map<@NotNull DataCategory, @NotNull Use> dataUsed,
        String dataUsedNote,
        List<@NotBlank String> excluded,
        @NotNull DefaultSetting defaultSetting,
        String defaultNote,
        @Valid OptOut optOut,
        List<@NotNull @Valid RegionalVariant> regionalVariants,
        List<@NotNull @Valid Link> links,
        @Valid PolicyDate policy,
        @NotNull Confidence confidence,
        @NotNull Verification verification,
        VerifiedBy verifiedBy,
        List<@NotBlank String> generalKnowledge,
        List<@NotBlank String> notes,
        Map<@Pattern(regexp = "[a-z]{2}") String, @NotNull @Valid VendorTexts> translations,
        @NotEmpty List<@NotNull @Valid Source> sources) {

    public VendorRecord {
        services = services == null ? List.of() : services;
        otherNames = otherNames == null ? Map.of() : otherNames;
        foundingStatements = foundingStatements == null ? List.of() : foundingStatements;
        dataUsed = dataUsed == null ? Map.of() : dataUsed;
        excluded = excluded == null ? List.of() : excluded;
        regionalVariants = regionalVariants == null ? List.of() : regionalVariants;
        links = links == null ? List.of() : links;
        generalKnowledge = generalKnowledge == null ? List.of() : generalKnowledge;
        notes = notes == null ? List.of() : notes;
        translations = translations == null ? Map.of() : translations;
        sources = sources == null ? List.of() : sources;
    }

    /** The sources with these ids, in the order of the ids; ids that the record does not define are left out. */
    public List<Source> sources(List<String> ids) {
        return ids.stream()
                .flatMap(id -> sources.stream().filter(source -> source.id().equals(id)))
                .toList();
    }

    /** All that people call the vendor's services and the vendor itself beside their own names. */
    public Stream<String> allOtherNames() {
        return otherNames.values().stream().flatMap(List::stream);
    }

    /** This record with other sources. */
    public VendorRecord with(List<Source> others) {
        return new VendorRecord(
                id,
                name,
                legalEntity,
                country,
                euEstablishment,
                services,
                otherNames,
                foundingStatements,
                dataUsed,
                dataUsedNote,
                excluded,
                defaultSetting,
                defaultNote,
                optOut,
                regionalVariants,
                links,
                policy,
                confidence,
                verification,
                verifiedBy,
                generalKnowledge,
                notes,
                translations,
                others);
    }
}
