package org.holdout.request.mail;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.holdout.request.mail.MailSettings.Smtp;
import org.holdout.request.mail.MailSettings.Tls;

/** Hands one message to the mail server, over a connection of its own. Logs codes only: what servers answer names addresses. */
@ApplicationScoped
class SmtpSender {

    private static final int PERMANENT = 500;
    private static final int NONE = 0;

    private final Smtp settings;
    private final Session session;

    SmtpSender(MailSettings settings) {
        this.settings = settings.smtp();
        session = Session.getInstance(properties());
    }

    /**
     * Sends it to the address in its head; bounces go where answers go.
     *
     * @param mayLeave asked when everything but the last dot was sent; false drops the connection instead, which gives LATER
     */
    Handover send(byte[] message, BooleanSupplier mayLeave) {
        DotTransport transport = new DotTransport(
                session,
                new URLName("smtp", settings.host(), settings.port(), null, null, null),
                settings.tls() == Tls.TLS,
                mayLeave);
        try (transport) {
            SMTPMessage mail = new SMTPMessage(session, new ByteArrayInputStream(message));
            Address[] replyTo = mail.getReplyTo();
            mail.setEnvelopeFrom(((InternetAddress) replyTo[0]).getAddress());
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.username().orElse(null),
                    settings.password().orElse(null));
            transport.sendMessage(mail, mail.getAllRecipients());
            return Handover.ACCEPTED;
        } catch (MessagingException e) {
            int code = code(e);
            Handover outcome = outcome(transport.dotSent(), code);
            Log.debugf(
                    "A mail was not taken: %s (%d, %s)",
                    outcome, code, e.getClass().getSimpleName());
            return outcome;
        }
    }

    /** Signs in there and leaves again; nothing is sent. */
    void reach() throws MessagingException {
        try (Transport transport = session.getTransport(settings.tls() == Tls.TLS ? "smtps" : "smtp")) {
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.username().orElse(null),
                    settings.password().orElse(null));
        }
    }

    /** A code answers; without one the connection broke, or the server was never reached. */
    private static Handover outcome(boolean dotSent, int code) {
        if (code >= PERMANENT) {
            return Handover.REFUSED;
        }
        return dotSent && code == NONE ? Handover.IN_DOUBT : Handover.LATER;
    }

    private static int code(MessagingException failure) {
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            int code = switch (e) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> NONE;
            };
            if (code > NONE) {
                return code;
            }
        }
        return NONE;
    }

    private Properties properties() {
        Properties properties = new Properties();
        String prefix = settings.tls() == Tls.TLS ? "mail.smtps." : "mail.smtp.";
        properties.put(
                prefix + "connectiontimeout",
                Long.toString(settings.connectTimeout().toMillis()));
        properties.put(
                prefix + "timeout", Long.toString(settings.answerTimeout().toMillis()));
        properties.put(
                prefix + "writetimeout", Long.toString(settings.answerTimeout().toMillis()));
        properties.put(prefix + "starttls.enable", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.put(prefix + "starttls.required", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "auth", Boolean.toString(settings.username().isPresent()));
        properties.put(prefix + "quitwait", "false");
        return properties;
    }
}
