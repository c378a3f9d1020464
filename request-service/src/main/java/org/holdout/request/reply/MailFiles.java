package org.holdout.request.reply;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** Whether a mail has files, by its structure alone, which the mail server tells without sending what is in it. */
final class MailFiles {

    private static final int MOST_DEPTH = 8;
    private static final int MOST_PARTS = 100;

    private int parts;

    private MailFiles() {}

    /** Null where the structure makes no sense. */
    static Boolean in(Part mail) {
        try {
            return new MailFiles().isIn(mail, 0);
        } catch (MessagingException | IOException | RuntimeException e) {
            return null;
        }
    }

    private boolean isIn(Part part, int depth) throws MessagingException, IOException {
        if (depth > MOST_DEPTH || ++parts > MOST_PARTS) {
            throw new MessagingException("too many parts");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart inner) {
            for (int i = 0; i < inner.getCount(); i++) {
                if (isIn(inner.getBodyPart(i), depth + 1)) {
                    return true;
                }
            }
            return false;
        }
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || part.getFileName() != null
                || !(part.isMimeType("text/*") || part.isMimeType("message/delivery-status"));
    }
}
