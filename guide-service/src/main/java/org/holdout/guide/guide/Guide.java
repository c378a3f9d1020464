package org.holdout.guide.guide;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.holdout.guide.language.Languages;
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
    private String fileHash = "";
    private boolean edited;
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
    private String germanTitle;
    private String germanSteps;
    private String germanOutcomes;

    @Embedded
    private GuideFacets facets;

    /** For Hibernate. */
    protected Guide() {}

    Guide(String id) {
        this.id = id;
    }

    /**
     * Takes over another text; the guide has one revision more afterwards.
     *
     * @param contentHash tells this state of the guide from any other
     * @param edited whether the text is an editor's and not the one of the guide's file
     */
    void become(VendorRecord vendor, GuideRecord guide, String contentHash, boolean edited) {
        this.revision++;
        this.contentHash = contentHash;
        this.edited = edited;
        find(vendor, guide);
    }

    /**
     * Offers the guide at its place among its vendor's guides; no revision, since the guide itself stays as it is.
     *
     * @param shown what the guide says now
     * @param position its place among the vendor's guides, from 0
     * @param fileHash tells what the guide's file says of it from anything else
     */
    void place(VendorRecord vendor, GuideRecord shown, int position, String fileHash) {
        this.vendorId = vendor.id();
        this.retired = false;
        this.sortKey = "%s %03d".formatted(vendor.name().toLowerCase(Locale.ROOT), position);
        this.fileHash = fileHash;
        find(vendor, shown);
    }

    private void find(VendorRecord vendor, GuideRecord guide) {
        this.platforms = guide.platforms().stream().map(Enum::name).toArray(String[]::new);
        this.regions = guide.regions().toArray(String[]::new);
        this.facets = new GuideFacets(vendor, guide);
        this.heading = GuideHeading.of(guide.title(), vendor.otherNames());
        this.services = Stream.of(Stream.of(vendor.name()), vendor.services().stream(), vendor.allOtherNames())
                .flatMap(names -> names)
                .collect(Collectors.joining(" · "));
        this.steps = String.join("\n", guide.steps());
        this.outcomes = lines(Stream.of(guide.achieves(), guide.doesNotAchieve(), guide.haveAtHand()));
        GuideTexts german = guide.translations().getOrDefault(Languages.GERMAN, GuideTexts.NONE);
        this.germanTitle = Objects.requireNonNullElse(german.title(), "");
        this.germanSteps = lines(Stream.of(german.steps()));
        this.germanOutcomes = lines(Stream.of(german.achieves(), german.doesNotAchieve(), german.haveAtHand()));
    }

    private static String lines(Stream<List<String>> texts) {
        return texts.filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** Takes note that the file says the same as the guide: what is shown is no longer only an editor's. */
    void agree() {
        this.edited = false;
    }

    /** Takes note that no file says anything of the guide. */
    void forgetFile() {
        this.fileHash = "";
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

    String fileHash() {
        return fileHash;
    }

    boolean isEdited() {
        return edited;
    }

    List<String> stepKeys() {
        return facets.stepKeys();
    }
}
