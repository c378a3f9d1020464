package org.holdout.guide.guide;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.holdout.guide.vendor.VendorRecord;

/** A guide: which revision of it holds now, and what lists and the search look at. */
@Entity
@SuppressWarnings("UnusedVariable") // lists and the search read the columns in SQL
public class Guide {

    @Id
    private String id;

    private String vendorId;
    private int revision;
    private boolean retired;
    private String contentHash;
    private String sortKey;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] platforms;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] regions;

    private String heading;
    private String services;
    private String steps;
    private String outcomes;

    /** For Hibernate. */
    protected Guide() {}

    Guide(String id) {
        this.id = id;
    }

    /**
     * Takes over what a content file says; the guide has one revision more afterwards.
     *
     * @param position its place among the vendor's guides, from 0
     * @param contentHash tells this state of the guide from any other
     */
    void become(VendorRecord vendor, GuideRecord guide, int position, String contentHash) {
        this.revision++;
        this.contentHash = contentHash;
        this.platforms = guide.platforms().stream().map(Enum::name).toArray(String[]::new);
        this.regions = guide.regions().toArray(String[]::new);
        this.steps = String.join("\n", guide.steps());
        this.outcomes = Stream.of(guide.achieves(), guide.doesNotAchieve(), guide.haveAtHand())
                .flatMap(texts -> texts.stream())
                .collect(Collectors.joining("\n"));
        place(vendor, guide, position);
    }

    /** Takes over what lists and the search need of the vendor; no revision, since the guide itself stays as it is. */
    void place(VendorRecord vendor, GuideRecord guide, int position) {
        this.vendorId = vendor.id();
        this.retired = false;
        this.sortKey = "%s %03d".formatted(vendor.name().toLowerCase(Locale.ROOT), position);
        this.heading = GuideHeading.of(guide.title(), vendor.otherNames());
        this.services = Stream.of(Stream.of(vendor.name()), vendor.services().stream(), vendor.allOtherNames())
                .flatMap(names -> names)
                .collect(Collectors.joining(" · "));
    }

    /** Takes the guide off the lists; what refers to it still finds it. */
    void retire() {
        this.retired = true;
    }

    String id() {
        return id;
    }

    String vendorId() {
        return vendorId;
    }

    int revision() {
        return revision;
    }

    boolean isRetired() {
        return retired;
    }

    String contentHash() {
        return contentHash;
    }
}
