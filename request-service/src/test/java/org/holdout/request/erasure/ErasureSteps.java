package org.holdout.request.erasure;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests of other features take up what is to be erased. */
@ApplicationScoped
public class ErasureSteps {

    private final EraseEverything erase;

    ErasureSteps(EraseEverything erase) {
        this.erase = erase;
    }

    /** Does it now. */
    public void sweep() {
        erase.sweep();
    }
}
