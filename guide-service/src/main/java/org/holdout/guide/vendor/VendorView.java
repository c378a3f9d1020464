package org.holdout.guide.vendor;

import java.util.List;
import org.holdout.guide.region.RegionView;
import org.holdout.guide.region.Regions;
import org.holdout.guide.source.Confidence;
import org.holdout.guide.source.SourceView;
import org.holdout.guide.source.Verification;

/** A vendor as this service answers it; its guides are asked for by themselves. */
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
        List<SourceView> sources) {

    /** Whether the vendor trains on one sort of data. */
    public record DataUseView(DataCategory category, String label, Use use) {}

    /** A difference from the worldwide baseline, with the sources it rests on. */
    public record VariantView(
            List<RegionView> regions,
            OptOutScope scope,
            String what,
            Verification verification,
            List<SourceView> sources) {}

    static VendorView of(VendorRecord vendor, Regions regions) {
        return new VendorView(
                vendor.id(),
                vendor.name(),
                vendor.legalEntity(),
                vendor.country(),
                vendor.euEstablishment(),
                vendor.services(),
                vendor.dataUsed().entrySet().stream()
                        .map(used ->
                                new DataUseView(used.getKey(), used.getKey().label(), used.getValue()))
                        .toList(),
                vendor.dataUsedNote(),
                vendor.excluded(),
                vendor.defaultSetting(),
                vendor.defaultNote(),
                vendor.optOut(),
                vendor.regionalVariants().stream()
                        .map(variant -> new VariantView(
                                regions.views(variant.regions()),
                                variant.scope(),
                                variant.what(),
                                variant.verification(),
                                vendor.sources(variant.sources()).stream()
                                        .map(SourceView::of)
                                        .toList()))
                        .toList(),
                vendor.links(),
                vendor.policy(),
                vendor.confidence(),
                vendor.verification(),
                vendor.verifiedBy(),
                vendor.generalKnowledge(),
                vendor.foundingStatements(),
                vendor.notes(),
                vendor.sources().stream().map(SourceView::of).toList());
    }
}
