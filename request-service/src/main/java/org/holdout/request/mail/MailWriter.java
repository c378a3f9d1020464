package org.holdout.request.mail;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Writes a draft as the message that travels, once and for all: its Message-ID is that of its row, and what is kept as evidence later
 * is what was sent, byte for byte. Headers come from single values only; a line feed in one is refused.
 */
@ApplicationScoped
class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final Session SESSION = Session.getInstance(new Properties());

    private final MailSettings settings;

    MailWriter(MailSettings settings) {
        this.settings = settings;
        MailAddress.require(settings.from());
    }

    /**
     * The message.
     *
     * @throws IllegalArgumentException when an address is none, a line holds control characters, or it is larger than {@code
     *     holdout.mail.max-size}
     */
    byte[] write(UUID mail, MailDraft draft, Instant now) {
        try {
            MimeMessage message = new Numbered("<" + mail + "@" + domain() + ">");
            message.setSentDate(Date.from(now));
            message.setFrom(from(draft.sender()));
            message.setRecipient(RecipientType.TO, new InternetAddress(MailAddress.require(draft.to())));
            message.setSubject(line(draft.subject()), UTF_8);
            if (draft.sender() == null) {
                message.setHeader("Auto-Submitted", "auto-generated");
            } else {
                message.setReplyTo(new InternetAddress[] {
                    new InternetAddress(MailAddress.require(draft.sender().replyTo()))
                });
            }
            body(message, draft);
            message.saveChanges();
            return bytes(message);
        } catch (MessagingException | IOException e) {
            // The cause may carry an address.
            throw new IllegalArgumentException("A mail could not be written: " + e.getClass());
        }
    }

    private InternetAddress from(MailDraft.Sender sender) throws IOException {
        String name = sender == null || sender.name() == null
                ? settings.fromName()
                : sender.name() + " (" + settings.fromName() + ")";
        return new InternetAddress(settings.from(), line(name), UTF_8);
    }

    private static void body(MimeMessage message, MailDraft draft) throws MessagingException {
        if (draft.attachments().isEmpty()) {
            message.setText(draft.text(), UTF_8);
            return;
        }
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(draft.text(), UTF_8);
        parts.addBodyPart(text);
        for (MailDraft.Attachment file : draft.attachments()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), line(file.mediaType()))));
            part.setFileName(line(file.name()));
            part.setHeader("Content-Transfer-Encoding", "base64");
            parts.addBodyPart(part);
        }
        message.setContent(parts);
    }

    private byte[] bytes(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        message.writeTo(written);
        if (written.size() > settings.maxSize().asLongValue()) {
            throw new IllegalArgumentException(
                    "A mail has " + written.size() + " bytes, more than holdout.mail.max-size="
                            + settings.maxSize().asLongValue());
        }
        return written.toByteArray();
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    private static String line(String text) {
        if (CONTROL.matcher(text).find()) {
            throw new IllegalArgumentException("A line of a mail's head holds line feeds or other control characters");
        }
        return text;
    }

    /** A message whose id is given. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
