package org.holdout.request.refusal;

import java.util.List;
import org.holdout.request.law.Source;
import org.holdout.request.request.RefusalReason;

/**
 * What can be said to a refusal, in the reader's language. It is information about the law and no advice in a case.
 *
 * @param law the law's id; absent without one
 * @param theySay what a company means by that reason
 */
public record RefusalHelp(String law, RefusalReason reason, String theySay, List<Saying> youCanSay) {

    /**
     * One statement about the law.
     *
     * @param article where it stands; absent when only the statute is known
     */
    public record Saying(String text, String article, Source source) {}

    /** Keeps its own copy of the list. */
    public RefusalHelp {
        youCanSay = List.copyOf(youCanSay);
    }
}
