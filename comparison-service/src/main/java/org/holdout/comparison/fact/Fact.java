package org.holdout.comparison.fact;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a vendor does, in one dimension and region: twice dated, by when it held (valid) and by when we knew (recorded). The end of
 * either span is its first day no more. A recorded fact never changes; what turns out otherwise closes it and stands beside it.
 */
@Entity
public class Fact {

    @Id
    private UUID id;

    private String vendor;
    private String dimension;
    private String region;
    private String value;
    private String note;

    @Enumerated(EnumType.STRING)
    private Verification verification;

    @Embedded
    private Source source;

    private LocalDate validFrom;
    private LocalDate validTo;
    private LocalDate recordedFrom;
    private LocalDate recordedTo;

    protected Fact() {}

    Fact(FactKey key, FactStatement statement, LocalDate recordedFrom) {
        this.id = UUID.randomUUID();
        this.vendor = key.vendor();
        this.dimension = key.dimension();
        this.region = key.region();
        this.value = statement.value();
        this.note = statement.note();
        this.verification = statement.verification();
        this.source = statement.source();
        this.validFrom = statement.validFrom();
        this.recordedFrom = recordedFrom;
    }

    /** The same, but known from another day and true only until {@code end}. */
    Fact until(LocalDate end, LocalDate recorded) {
        Fact ended = new Fact(key(), statement(), recorded);
        ended.validTo = end;
        return ended;
    }

    void close(LocalDate recorded) {
        recordedTo = recorded;
    }

    FactKey key() {
        return new FactKey(vendor, dimension, region);
    }

    FactStatement statement() {
        return new FactStatement(value, note, verification, source, validFrom);
    }

    /** The vendor's id. */
    public String vendor() {
        return vendor;
    }

    /** The dimension's id. */
    public String dimension() {
        return dimension;
    }

    /** Where it holds. */
    public String region() {
        return region;
    }

    /** A value of the dimension's scale. */
    public String value() {
        return value;
    }

    /** More about it, or null. */
    public String note() {
        return note;
    }

    /** How far it was read on a page. */
    public Verification verification() {
        return verification;
    }

    /** Where it comes from. */
    public Source source() {
        return source;
    }

    /** The first day on which it is known to hold. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** The first day on which it holds no more, or null. */
    public LocalDate validTo() {
        return validTo;
    }

    /** The day on which we came to know it. */
    public LocalDate recordedFrom() {
        return recordedFrom;
    }

    LocalDate recordedTo() {
        return recordedTo;
    }
}
