package org.holdout.guide.vendor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A vendor's stored record, with what the search looks at beside it. */
@Entity
@SuppressWarnings("UnusedVariable") // lists and the search read the columns in SQL
public class Vendor {

    @Id
    private String id;

    private String sortKey;
    private boolean listed;
    private String contentHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] names;

    private String heading;
    private String services;

    @Column(updatable = false)
    private String guideTitles = "";

    @Column(updatable = false)
    private String germanGuideTitles = "";

    /** For Hibernate. */
    protected Vendor() {}

    Vendor(String id) {
        this.id = id;
    }

    /**
     * Takes over a record from a content file.
     *
     * @param document the record as JSON
     * @param contentHash tells this state of the file from any other
     */
    void become(VendorRecord record, String document, String contentHash) {
        this.sortKey = record.name().toLowerCase(Locale.ROOT);
        this.listed = true;
        this.contentHash = contentHash;
        this.document = document;
        this.names = Stream.of(
                        Stream.of(record.id(), record.name()), record.services().stream(), record.allOtherNames())
                .flatMap(names -> names)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
        this.heading =
                Stream.concat(Stream.of(record.name()), record.allOtherNames()).collect(Collectors.joining(" · "));
        this.services = String.join(" · ", record.services());
    }

    /** Takes the vendor off the lists because no content file describes it any more; what refers to it still finds it. */
    void unlist() {
        this.listed = false;
        this.contentHash = "";
    }

    String id() {
        return id;
    }

    boolean isListed() {
        return listed;
    }

    String contentHash() {
        return contentHash;
    }

    String document() {
        return document;
    }
}
