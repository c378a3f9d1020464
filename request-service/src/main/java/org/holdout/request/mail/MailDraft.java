package org.holdout.request.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A mail to be sent.
 *
 * @param owner the person on whose behalf, with whose key it is sealed
 * @param request the request it belongs to, with which it is deleted; null for none
 * @param factKey what it tells, unique: of two mails with the same key only the first is sent; null when it may repeat
 * @param to one address
 * @param subject one line
 * @param text plain text
 * @param sender whose letter it is; null for a notice of Holdout's own, which asks machines not to answer
 * @param lastDay the last day, in UTC, on which it may leave; it is called back then. Null: any
 */
public record MailDraft(
        UUID owner,
        UUID request,
        String factKey,
        String to,
        String subject,
        String text,
        List<Attachment> attachments,
        Sender sender,
        LocalDate lastDay) {

    /** A file that goes along. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Attachment(String name, String mediaType, byte[] content) {}

    /**
     * Whose letter it is.
     *
     * @param name shown before the address that mail comes from; null for Holdout's own
     * @param replyTo where answers and bounces go
     */
    public record Sender(String name, String replyTo) {}

    /** Keeps its own copy of {@code attachments}. */
    public MailDraft {
        attachments = List.copyOf(attachments);
    }

    /** A notice of Holdout's own. */
    public MailDraft(
            UUID owner,
            UUID request,
            String factKey,
            String to,
            String subject,
            String text,
            List<Attachment> attachments) {
        this(owner, request, factKey, to, subject, text, attachments, null, null);
    }
}
