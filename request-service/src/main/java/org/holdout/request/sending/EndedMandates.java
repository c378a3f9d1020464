package org.holdout.request.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.holdout.request.letter.Letters;
import org.holdout.request.mail.MailQueue;
import org.holdout.request.mandate.MandateEnded;
import org.holdout.request.request.Deliveries;

/** When a mandate ends, the letters under it that have not left stay here: they are drafts of the person's again. */
@ApplicationScoped
class EndedMandates {

    private final Deliveries deliveries;
    private final MailQueue mail;
    private final Letters letters;

    EndedMandates(Deliveries deliveries, MailQueue mail, Letters letters) {
        this.deliveries = deliveries;
        this.mail = mail;
        this.letters = letters;
    }

    /** In the transaction that ends it, mail before request, as the relay locks them; a letter that is leaving this very moment, or may have left, is left alone. */
    void callBack(@Observes MandateEnded ended) {
        for (Deliveries.Waiting waiting : deliveries.waitingUnder(ended.mandate())) {
            if (mail.cancel(waiting.mail())) {
                deliveries.carrying(waiting.request(), waiting.mail()).ifPresent(request -> {
                    letters.discard(request);
                    deliveries.calledBack(request);
                });
            }
        }
    }
}
