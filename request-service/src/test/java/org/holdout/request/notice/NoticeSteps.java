package org.holdout.request.notice;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests of other features look for what is due. */
@ApplicationScoped
public class NoticeSteps {

    private final NoticeSweep sweep;

    NoticeSteps(NoticeSweep sweep) {
        this.sweep = sweep;
    }

    /** Looks now. */
    public void look() {
        sweep.sweep();
    }
}
