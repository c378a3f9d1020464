package org.holdout.guide.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdout.guide.guide.GuideDocument;
import org.holdout.guide.guide.OfferedGuides;
import org.holdout.guide.source.Source;
import org.holdout.guide.vendor.VendorRecord;
import org.holdout.guide.vendor.Vendors;

/** The database's vendors and guides as content files: what people are shown, editors' texts among it. */
@ApplicationScoped
class ContentExport {

    private final Vendors vendors;
    private final OfferedGuides guides;

    ContentExport(Vendors vendors, OfferedGuides guides) {
        this.vendors = vendors;
        this.guides = guides;
    }

    /** The files of all listed vendors, by vendor's name; two queries. */
    @Transactional
    List<ContentFile> files() {
        Map<String, List<GuideDocument>> documents = guides.byVendor();
        return vendors.listed().stream()
                .map(vendor -> file(vendor, documents.getOrDefault(vendor.id(), List.of())))
                .toList();
    }

    /** The file of this name, such as {@code meta.yaml}, if its vendor is listed; two queries, of that vendor alone. */
    @Transactional
    Optional<ContentFile> file(String name) {
        return vendors.listed(ContentFile.vendorId(name))
                .map(vendor -> file(vendor, guides.of(vendor.id())))
                .filter(file -> file.name().equals(name));
    }

    private static ContentFile file(VendorRecord vendor, List<GuideDocument> guides) {
        VendorFile content = new VendorFile(
                vendor.with(sources(vendor, guides)),
                guides.stream().map(GuideDocument::guide).toList());
        return new ContentFile(vendor.id() + ContentFile.SUFFIX, ContentWriter.write(content));
    }

    /** The vendor's sources, and those that a guide still rests on although its file has them no more. */
    private static List<Source> sources(VendorRecord vendor, List<GuideDocument> guides) {
        Map<String, Source> sources = new LinkedHashMap<>();
        Stream.concat(vendor.sources().stream(), guides.stream().flatMap(guide -> guide.sources().stream()))
                .forEach(source -> sources.putIfAbsent(source.id(), source));
        return new ArrayList<>(sources.values());
    }
}
