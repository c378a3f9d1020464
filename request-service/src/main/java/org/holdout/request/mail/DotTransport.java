package org.holdout.request.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * SMTP that asks once more before the last dot. Up to there the server has promised nothing and drops what it has when the connection
 * breaks; from there on it may have the message.
 */
final class DotTransport extends SMTPTransport {

    private final BooleanSupplier mayLeave;
    private boolean dotSent;

    /** @param mayLeave asked when everything but the last dot was sent; false drops the connection instead */
    DotTransport(Session session, URLName server, boolean tls, BooleanSupplier mayLeave) {
        super(session, server, tls ? "smtps" : "smtp", tls);
        this.mayLeave = mayLeave;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        if (!mayLeave.getAsBoolean()) {
            throw new IOException("called back");
        }
        dotSent = true;
        super.finishData();
    }

    /** Whether the last dot may have reached the server. */
    boolean dotSent() {
        return dotSent;
    }
}
