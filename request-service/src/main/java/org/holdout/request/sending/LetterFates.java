package org.holdout.request.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.holdout.request.evidence.EvidenceFiles;
import org.holdout.request.evidence.EvidencePieces;
import org.holdout.request.evidence.IncomingFile;
import org.holdout.request.letter.Letters;
import org.holdout.request.mail.MailChanged;
import org.holdout.request.request.Deliveries;
import org.holdout.request.request.Delivery;
import org.holdout.request.request.OptOutRequest;

/** What becomes of a request when something becomes of its letter; in the transaction of that. */
@ApplicationScoped
class LetterFates {

    private final Deliveries deliveries;
    private final EvidenceFiles files;
    private final EvidencePieces pieces;
    private final Letters letters;

    LetterFates(Deliveries deliveries, EvidenceFiles files, EvidencePieces pieces, Letters letters) {
        this.deliveries = deliveries;
        this.files = files;
        this.pieces = pieces;
        this.letters = letters;
    }

    void changed(@Observes MailChanged change) {
        Optional<OptOutRequest> carrying =
                change.request() == null ? Optional.empty() : deliveries.carrying(change.request(), change.mail());
        carrying.ifPresent(request -> follow(request, change));
    }

    private void follow(OptOutRequest request, MailChanged change) {
        switch (change.state()) {
            case WAITING -> deliveries.changed(request, Delivery.Status.RETRYING, change.attempts());
            case IN_DOUBT -> deliveries.changed(request, Delivery.Status.IN_DOUBT, change.attempts());
            case REFUSED -> {
                letters.discard(request);
                deliveries.changed(request, Delivery.Status.FAILED, change.attempts());
            }
            case ACCEPTED -> deliveries.sent(request, change.at(), change.attempts(), keep(request, change.message()));
            case CANCELLED -> {
                letters.discard(request);
                deliveries.calledBack(request);
            }
            case HANDED_OVER -> {
                // Nothing is told of it.
            }
        }
    }

    /** The mail as it left becomes evidence; when the transaction fails, what was stored is swept away. */
    private UUID keep(OptOutRequest request, byte[] message) {
        try {
            IncomingFile file = files.receiveMail(
                    request.owner(), "sent-" + request.reference() + ".eml", new ByteArrayInputStream(message));
            return pieces.addMail(request.id(), request.owner(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
