package org.holdout.comparison.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.holdout.comparison.policy.WatchedDocument;

/** A page that is read on schedule, and what became of it. */
@Entity
class WatchedAddress {

    @Id
    private UUID id;

    private String url;
    private String site;
    private String vendor;
    private String service;
    private String terms;
    private String language;
    private Instant addedAt;
    private Instant stoppedAt;
    private Instant dueAt;
    private Instant triedAt;
    private Instant readAt;

    @Enumerated(EnumType.STRING)
    private WatchStatus status;

    private Integer httpStatus;
    private String redirectsTo;
    private int failures;
    private int missing;
    private String etag;
    private String lastModified;
    private Integer form;

    protected WatchedAddress() {}

    WatchedAddress(NewWatch entered, Instant now) {
        this.id = UUID.randomUUID();
        this.url = entered.url().toString();
        this.site = entered.site();
        this.vendor = entered.vendor();
        this.service = entered.service();
        this.terms = entered.terms();
        this.language = entered.language();
        this.addedAt = now;
        this.dueAt = now;
        this.status = WatchStatus.WAITING;
    }

    boolean isOf(NewWatch entered) {
        return vendor.equals(entered.vendor())
                && service.equals(entered.service())
                && terms.equals(entered.terms())
                && language.equals(entered.language());
    }

    boolean isStopped() {
        return stoppedAt != null;
    }

    /** Watches it no more; whether it was watched. */
    boolean stop(Instant now) {
        boolean wasWatched = !isStopped();
        stoppedAt = wasWatched ? now : stoppedAt;
        return wasWatched;
    }

    /** Watches it again. */
    void resume(Instant now) {
        stoppedAt = null;
        failures = 0;
        missing = 0;
        readSoon(now);
    }

    /** Reads it as soon as possible; whether that is sooner than it would have been. */
    boolean readSoon(Instant now) {
        boolean isSooner = dueAt.isAfter(now);
        dueAt = isSooner ? now : dueAt;
        return isSooner;
    }

    /** The page was read. */
    void read(WatchStatus how, Instant now, Duration every) {
        tried(how, now);
        readAt = now;
        failures = 0;
        missing = 0;
        dueAt = now.plus(every);
    }

    /** What is asked with the next time, so that the site can say that nothing changed. */
    void remember(Outcome.Text page, int boiledForm) {
        etag = page.etag();
        lastModified = page.lastModified();
        form = boiledForm;
    }

    /** The page was not read. */
    void fail(Outcome.Failed why, Instant now, Duration wait) {
        tried(why.status(), now);
        httpStatus = why.httpStatus();
        redirectsTo = why.redirectsTo();
        failures++;
        missing += why.status().isMissing() ? 1 : 0;
        dueAt = now.plus(wait);
    }

    private void tried(WatchStatus how, Instant now) {
        status = how;
        triedAt = now;
        httpStatus = null;
        redirectsTo = null;
    }

    Claim claim(UUID reader, WatchedSite at) {
        boolean sameForm = form != null && form == PageText.FORM;
        return new Claim(
                reader,
                id,
                site,
                URI.create(url),
                language,
                sameForm ? etag : null,
                sameForm ? lastModified : null,
                at.robots());
    }

    /** Whether what is kept was boiled down in another way. */
    boolean isOfAnotherForm() {
        return form != null && form != PageText.FORM;
    }

    WatchedDocument document() {
        return new WatchedDocument(WatchedDocument.id(vendor, id), URI.create(url), vendor, service, terms, language);
    }

    int failures() {
        return failures;
    }

    /** How many answers since it was last read said that the page is not there. */
    int missing() {
        return missing;
    }

    UUID id() {
        return id;
    }

    String vendor() {
        return vendor;
    }

    WatchedView view(int failingAfter) {
        return new WatchedView(
                id,
                url,
                vendor,
                service,
                terms,
                language,
                WatchedDocument.id(vendor, id),
                status,
                httpStatus,
                redirectsTo,
                addedAt,
                triedAt,
                readAt,
                dueAt,
                failures,
                failures >= failingAfter,
                isStopped());
    }
}
