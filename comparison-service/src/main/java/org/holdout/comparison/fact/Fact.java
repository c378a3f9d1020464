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

    @Embedded
    private Quotation quotation;

    private LocalDate validFrom;
    private LocalDate validTo;
    private LocalDate recordedFrom;
    private LocalDate recordedTo;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String author;
    private String reason;

    protected Fact() {}

    Fact(FactKey key, FactStatement statement, Recording recording) {
        this.id = UUID.randomUUID();
        this.vendor = key.vendor();
        this.dimension = key.dimension();
        this.region = key.region();
        this.value = statement.value();
        this.note = statement.note();
        this.verification = statement.verification();
        this.source = statement.source();
        this.quotation = statement.quotation();
        this.validFrom = statement.validFrom();
        this.recordedFrom = recording.day();
        this.origin = recording.origin();
        this.author = recording.author();
        this.reason = recording.reason();
    }

    /** The same, but known by another recording and true only until {@code end}. */
    Fact until(LocalDate end, Recording recorded) {
        Fact ended = new Fact(key(), statement(), recorded);
        ended.validTo = end;
        return ended;
    }

    void close(LocalDate recorded) {
        recordedTo = recorded;
    }

    /** Its own id: a revision makes another fact. */
    public UUID id() {
        return id;
    }

    /** What it is about. */
    public FactKey key() {
        return new FactKey(vendor, dimension, region);
    }

    /** What it says. */
    public FactStatement statement() {
        return new FactStatement(value, note, verification, source, quotation, validFrom);
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

    /** The words it rests on, or null. */
    public Quotation quotation() {
        return quotation;
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

    /** The day from which on it was known otherwise, or null. */
    public LocalDate recordedTo() {
        return recordedTo;
    }

    /** Who said so. */
    public Origin origin() {
        return origin;
    }

    /** The editor's user name, for other editors' eyes only; null for a file. */
    public String author() {
        return author;
    }

    /** Why an editor said so, or null. */
    public String reason() {
        return reason;
    }
}
