package org.holdout.guide.vendor;

import java.util.List;
import java.util.stream.IntStream;
import org.holdout.guide.language.Translating;
import org.holdout.guide.region.RegionView;
import org.holdout.guide.region.Regions;
import org.holdout.guide.source.Confidence;
import org.holdout.guide.source.SourceView;
import org.holdout.guide.source.Verification;

/**
 * A vendor as this service answers it; its guides are asked for by themselves.
 *
 * @param language the reader's, {@code de}, when any text is shown in it; {@code en} otherwise
 * @param inEnglish the text fields that are English because nobody has translated them
 */
public record VendorView(
        String id,
        String name,
        String legalEntity,
        String country,
        String euEstablishment,
        List<String> services,
        List<DataUseView> dataUsed,
        String dataUsedNote,
        List<String> excluded,
        DefaultSetting defaultSetting,
        String defaultNote,
        OptOut optOut,
        List<VariantView> regionalVariants,
        List<Link> links,
        PolicyDate policy,
        Confidence confidence,
        Verification verification,
        VerifiedBy verifiedBy,
        List<String> generalKnowledge,
        List<String> foundingStatements,
        List<String> notes,
        List<SourceView> sources,
        String language,
        List<String> inEnglish) {

    /** Whether the vendor trains on one sort of data. */
    public record DataUseView(DataCategory category, String label, Use use) {}

    /** A difference from the worldwide baseline, with the sources it rests on. */
    public record VariantView(
            List<RegionView> regions,
            OptOutScope scope,
            String what,
            Verification verification,
            List<SourceView> sources) {}

    static VendorView of(VendorRecord vendor, Regions regions, String language) {
        var reader = new Translating<>(language, vendor.translations().get(language));
        String dataUsedNote = reader.text("dataUsedNote", vendor.dataUsedNote(), VendorTexts::dataUsedNote);
        List<String> excluded = reader.texts("excluded", vendor.excluded(), VendorTexts::excluded);
        String defaultNote = reader.text("defaultNote", vendor.defaultNote(), VendorTexts::defaultNote);
        OptOut optOut = vendor.optOut() == null ? null : optOut(vendor.optOut(), reader);
        List<String> differences = reader.texts(
                "regionalVariants",
                vendor.regionalVariants().stream().map(RegionalVariant::what).toList(),
                VendorTexts::regionalVariants);
        List<String> generalKnowledge =
                reader.texts("generalKnowledge", vendor.generalKnowledge(), VendorTexts::generalKnowledge);
        List<String> foundingStatements =
                reader.texts("foundingStatements", vendor.foundingStatements(), VendorTexts::foundingStatements);
        List<String> notes = reader.texts("notes", vendor.notes(), VendorTexts::notes);
        return new VendorView(
                vendor.id(),
                vendor.name(),
                vendor.legalEntity(),
                vendor.country(),
                vendor.euEstablishment(),
                vendor.services(),
                vendor.dataUsed().entrySet().stream()
                        .map(used ->
                                new DataUseView(used.getKey(), used.getKey().label(language), used.getValue()))
                        .toList(),
                dataUsedNote,
                excluded,
                vendor.defaultSetting(),
                defaultNote,
                optOut,
                IntStream.range(0, differences.size())
                        .mapToObj(i -> variant(
                                vendor, vendor.regionalVariants().get(i), differences.get(i), regions, language))
                        .toList(),
                vendor.links(),
                vendor.policy(),
                vendor.confidence(),
                vendor.verification(),
                vendor.verifiedBy(),
                generalKnowledge,
                foundingStatements,
                notes,
                vendor.sources().stream().map(SourceView::of).toList(),
                reader.language(),
                reader.inEnglish());
    }

    private static OptOut optOut(OptOut english, Translating<VendorTexts> reader) {
        return new OptOut(
                english.scope(),
                reader.text("optOutNote", english.note(), VendorTexts::optOutNote),
                english.mechanisms(),
                english.evidenceRequired(),
                reader.text("evidenceNote", english.evidenceNote(), VendorTexts::evidenceNote),
                reader.text("whoCanUse", english.whoCanUse(), VendorTexts::whoCanUse),
                reader.text("appliesToPastData", english.appliesToPastData(), VendorTexts::appliesToPastData),
                reader.text("retention", english.retention(), VendorTexts::retention));
    }

    private static VariantView variant(
            VendorRecord vendor, RegionalVariant variant, String what, Regions regions, String language) {
        return new VariantView(
                regions.views(variant.regions(), language),
                variant.scope(),
                what,
                variant.verification(),
                vendor.sources(variant.sources()).stream().map(SourceView::of).toList());
    }
}
