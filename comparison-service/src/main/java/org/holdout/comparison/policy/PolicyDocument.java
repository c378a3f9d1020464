package org.holdout.comparison.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A document of a vendor whose versions an archive keeps. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that lists read
class PolicyDocument {

    @Id
    private String id;

    private String archive;
    private String service;
    private String terms;
    private String vendor;
    private int versions;
    private boolean gone;

    protected PolicyDocument() {}

    PolicyDocument(Capture capture, String archive, String vendor) {
        this.id = capture.document();
        this.archive = archive;
        this.service = capture.service();
        this.terms = capture.terms();
        this.vendor = vendor;
    }

    /** Counts one version more and gives its number; the document is there. */
    int nextNumber() {
        gone = false;
        return ++versions;
    }

    /** The archive no longer has the document. */
    void leave() {
        gone = true;
    }

    boolean isOf(String otherArchive) {
        return archive.equals(otherArchive);
    }

    String id() {
        return id;
    }

    String service() {
        return service;
    }

    String terms() {
        return terms;
    }

    String vendor() {
        return vendor;
    }

    int versions() {
        return versions;
    }
}
