package org.holdout.comparison.tie;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.holdout.comparison.change.Reading;
import org.holdout.comparison.policy.QuotableVersion;

/** Where the quotation of a fact stands: in which version of its document, at which place, between which words. */
@Entity
@SuppressWarnings("UnusedVariable") // the place is kept for whoever reads the text beside it
public class FactTie {

    @Id
    private UUID factId;

    private String documentId;
    private int anchored;
    private int number;
    private int seen;
    private int startAt;
    private int endAt;
    private String prefix;
    private String suffix;
    private boolean lost;

    protected FactTie() {}

    FactTie(UUID factId, QuotableVersion version, Reading.Place place) {
        this.factId = factId;
        this.documentId = version.document();
        this.anchored = version.number();
        this.number = version.number();
        this.seen = version.number();
        stand(place);
    }

    /** The version has the quotation, here. */
    void move(QuotableVersion version, Reading.Place place) {
        see(version);
        number = version.number();
        lost = false;
        stand(place);
    }

    /** The archive reads the page another way, or not at all, and sees the quotation no more; that says nothing of the vendor. */
    void lose() {
        lost = true;
    }

    /** The document is in its archive again as it was: what its newest version says holds again. */
    void regain() {
        lost = lost && number < seen;
    }

    /** Whatever this version says has been looked at. */
    void see(QuotableVersion version) {
        seen = version.number();
    }

    private void stand(Reading.Place place) {
        startAt = place.start();
        endAt = place.end();
        prefix = place.prefix();
        suffix = place.suffix();
    }

    UUID factId() {
        return factId;
    }

    String document() {
        return documentId;
    }

    /** The newest version that has the quotation. */
    int number() {
        return number;
    }

    /** The newest version that was looked at. */
    int seen() {
        return seen;
    }

    String prefix() {
        return prefix;
    }

    String suffix() {
        return suffix;
    }

    /** Whether later versions cannot tell any more, as the archive no longer sees the quotation. */
    public boolean isLost() {
        return lost;
    }
}
