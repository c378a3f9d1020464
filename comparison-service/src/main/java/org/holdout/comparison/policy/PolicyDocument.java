package org.holdout.comparison.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A document of a vendor whose versions come from an archive, or from an address that is watched. */
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
    private String url;
    private String language;

    protected PolicyDocument() {}

    PolicyDocument(String id, String archive, String service, String terms, String vendor) {
        this.id = id;
        this.archive = archive;
        this.service = service;
        this.terms = terms;
        this.vendor = vendor;
    }

    /** A document that is read at its own address; it is an archive of its own. */
    static PolicyDocument watched(WatchedDocument watched) {
        PolicyDocument document =
                new PolicyDocument(watched.id(), watched.id(), watched.service(), watched.terms(), watched.vendor());
        document.url = watched.url().toString();
        document.language = watched.language();
        return document;
    }

    /** Counts one version more and gives its number. */
    int nextNumber() {
        return ++versions;
    }

    /** The archive no longer has the document, or its address does not; shown when {@link #settle}d. */
    void leave() {
        gonePending = true;
    }

    /** The document is there; shown likewise. */
    void stay() {
        gonePending = gone ? Boolean.FALSE : null;
    }

    /** Shows whether the document is there, as it was found. True when that differs from before. */
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

    /** The address that it is read at, null for one of an archive. */
    String url() {
        return url;
    }

    /** The language it is asked for, null for one of an archive. */
    String language() {
        return language;
    }
}
