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
    private Boolean gonePending;

    protected PolicyDocument() {}

    PolicyDocument(Capture capture, String archive, String vendor) {
        this.id = capture.document();
        this.archive = archive;
        this.service = capture.service();
        this.terms = capture.terms();
        this.vendor = vendor;
    }

    /** Counts one version more and gives its number. */
    int nextNumber() {
        return ++versions;
    }

    /** The archive no longer has the document; shown when {@link #settle}d. */
    void leave() {
        gonePending = true;
    }

    /** The archive has the document; shown likewise. */
    void stay() {
        gonePending = gone ? Boolean.FALSE : null;
    }

    /** Shows what the import found: whether the document is there. True when that differs from before. */
    boolean settle() {
        boolean moved = gonePending != null && gonePending != gone;
        gone = gonePending == null ? gone : gonePending;
        gonePending = null;
        return moved;
    }

    boolean isGone() {
        return gone;
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
