package org.holdout.guide.guide;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.holdout.guide.source.Source;
import org.holdout.guide.step.StepKey;
import org.holdout.guide.vendor.VendorRecord;

/** What lists filter and order guides by, and what is asked of their steps; all of the revision that holds now. */
@Embeddable
@SuppressWarnings("UnusedVariable") // lists read the columns in SQL
class GuideFacets {

    /** More than the minutes of any guide; stands for an unknown time too. */
    private static final int MORE_THAN_ANY_MINUTES = 1000;

    private String audience;
    private String effect;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] plans;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] about;

    private Integer minutes;
    private long bestRank;
    private String likeness;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] stepKeys;

    private LocalDate seenOn;
    private String stepsDocument;
    private LocalDate stepsSeenOn;

    /** For Hibernate. */
    protected GuideFacets() {}

    /** The facets of a guide that says this, among what its vendor's record says. */
    GuideFacets(VendorRecord vendor, GuideRecord guide) {
        this.audience = guide.audience().name();
        this.effect = guide.effect().name();
        this.plans = (guide.plans().isEmpty() ? List.of(Plan.values()) : guide.plans())
                .stream().map(Enum::name).toArray(String[]::new);
        List<String> services = guide.services().isEmpty() ? vendor.services() : guide.services();
        this.about = services.toArray(String[]::new);
        this.minutes = guide.minutes();
        this.bestRank = (long) guide.effect().place() * MORE_THAN_ANY_MINUTES
                + Objects.requireNonNullElse(guide.minutes(), MORE_THAN_ANY_MINUTES - 1);
        this.likeness = Stream.concat(
                        Stream.of(GuideHeading.of(guide.title(), vendor.otherNames()), vendor.name()),
                        services.stream()
                                .flatMap(service -> Stream.concat(
                                        Stream.of(service),
                                        vendor.otherNames().getOrDefault(service, List.of()).stream())))
                .collect(Collectors.joining(" · "));
        this.stepKeys = StepKey.of(guide.steps()).toArray(String[]::new);
        List<Source> sources = vendor.sources(guide.sources());
        this.seenOn = sources.stream()
                .map(source -> Source.earliest(source.date()))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        Optional<Source> read = sources.stream()
                .filter(source -> source.id().equals(guide.stepsSource()))
                .findFirst();
        this.stepsDocument = read.map(Source::document).orElse(null);
        this.stepsSeenOn = read.map(Source::date).map(Source::earliest).orElse(null);
    }

    /** The keys of the steps, in their order. */
    List<String> stepKeys() {
        return Arrays.asList(stepKeys);
    }
}
