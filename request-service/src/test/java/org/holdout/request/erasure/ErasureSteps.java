package org.holdout.request.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets tests of other features take up what is to be erased. */
@ApplicationScoped
public class ErasureSteps {

    private final EraseEverything erase;

    ErasureSteps(EraseEverything erase) {
        this.erase = erase;
    }

    /** Erases whoever was this owner when they asked for it. */
    public void of(UUID owner, String issuerAndSubject) {
        erase.of(owner, issuerAndSubject);
    }

    /** Does it now. */
    public void sweep() {
        erase.sweep();
    }
}
