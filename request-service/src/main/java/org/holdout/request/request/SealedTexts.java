package org.holdout.request.request;

import jakarta.persistence.Embeddable;

/** What a person wrote into a request, as it lies in its row; each may be null. */
@Embeddable
class SealedTexts {

    private byte[] grounds;
    private byte[] situations;
    private byte[] actingFor;
    private byte[] recipient;

    /** For Hibernate. */
    protected SealedTexts() {}

    SealedTexts(byte[] grounds, byte[] situations, byte[] actingFor, byte[] recipient) {
        this.grounds = grounds;
        this.situations = situations;
        this.actingFor = actingFor;
        this.recipient = recipient;
    }

    byte[] grounds() {
        return grounds;
    }

    byte[] situations() {
        return situations;
    }

    byte[] actingFor() {
        return actingFor;
    }

    byte[] recipient() {
        return recipient;
    }
}
