package org.holdout.request.complaint;

import org.holdout.request.complaint.ComplaintBodies.Body;
import org.holdout.request.law.Authority;
import org.holdout.request.words.Sentence;

/**
 * Who can be complained to.
 *
 * @param lodgeAs the id to record a complaint with; null for one that is not among the known authorities
 * @param country where it is; null where the law leaves no doubt
 * @param form whether {@code complaintUrl} is a complaint form
 * @param language in which it works, ISO 639-1; null when that is not recorded
 * @param why why this one
 */
record Receiver(
        String id,
        String lodgeAs,
        String name,
        String country,
        String website,
        String complaintUrl,
        boolean form,
        String email,
        String language,
        Sentence why) {

    static Receiver of(Authority a, Sentence why) {
        return new Receiver(
                a.id(),
                a.id(),
                a.name(),
                a.country(),
                a.website(),
                a.complaintUrl(),
                a.complaintUrlIsForm(),
                a.email(),
                a.complaintLanguage(),
                why);
    }

    static Receiver of(Body body, Sentence why) {
        return new Receiver(
                body.id(), null, body.name(), null, body.url(), body.url(), body.form(), null, body.language(), why);
    }
}
