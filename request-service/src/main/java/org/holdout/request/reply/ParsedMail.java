package org.holdout.request.reply;

import java.util.List;

/**
 * What was read of a mail.
 *
 * @param from the sender as the head names it; may be empty
 * @param fromAddress only the address; null when there is none that makes sense
 * @param messageId empty without one
 * @param text what it says, as plain text
 * @param whole false when there is more than was read
 */
record ParsedMail(
        MailKind kind,
        String from,
        String fromAddress,
        String subject,
        String messageId,
        String text,
        List<Attachment> attachments,
        boolean whole) {

    /** A file that came along. */
    @SuppressWarnings("ArrayRecordComponent")
    record Attachment(String name, byte[] content) {}
}
