package org.holdout.local;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The mail that has arrived, oldest first; when there is more than a developer reads, it starts afresh. */
final class Mailbox {
    /** More than this is dropped, all at once: the launcher's memory is small. */
    static final int MOST_KEPT = 500;

    /** A longer text is cut. */
    private static final int MOST_CHARACTERS = 100_000;

    /** One mail, as text. */
    record Mail(int number, String sentAt, String from, String replyTo, String to, String subject, String text) {}

    private final GreenMail server;
    private final int mostKept;

    /**
     * Bounds what {@code server}, which is not started yet, keeps to {@code mostKept} mails.
     *
     * @param catchAll the address whose mailbox takes all mail to its domain
     */
    Mailbox(GreenMail server, int mostKept, String catchAll) {
        this.server = server;
        this.mostKept = mostKept;
        var users = server.getUserManager();
        var usual = users.getMessageDeliveryHandler();
        GreenMailUser own = user(users, catchAll);
        String domain = catchAll.substring(catchAll.indexOf('@'));
        users.setMessageDeliveryHandler((message, address) -> {
            makeRoom();
            return address.getEmail().endsWith(domain) ? own : usual.handle(message, address);
        });
    }

    private static GreenMailUser user(UserManager users, String address) {
        try {
            return users.createUser(address, address, "local");
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void makeRoom() {
        if (server.getManagers().getImapHostManager().getAllMessages().size() >= mostKept) {
            try {
                server.purgeEmailFromAllMailboxes();
            } catch (FolderException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    List<Mail> all() {
        MimeMessage[] messages = server.getReceivedMessages();
        List<Mail> mails = new ArrayList<>();
        for (MimeMessage message : messages) {
            mails.add(read(mails.size() + 1, message));
        }
        return mails;
    }

    private static Mail read(int number, MimeMessage message) {
        try {
            String text = plainText(message);
            return new Mail(
                    number,
                    message.getSentDate() == null
                            ? ""
                            : message.getSentDate().toInstant().toString(),
                    Arrays.toString(message.getFrom()),
                    Arrays.toString(message.getReplyTo()),
                    Arrays.toString(message.getAllRecipients()),
                    message.getSubject() == null ? "" : message.getSubject(),
                    text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
        } catch (MessagingException | IOException e) {
            return new Mail(number, "", "", "", "", "(not readable as mail)", GreenMailUtil.getWholeMessage(message));
        }
    }

    private static String plainText(Part part) throws MessagingException, IOException {
        if (!part.isMimeType("multipart/*")) {
            return part.getContent() instanceof String text ? text : "(not text: " + part.getContentType() + ")";
        }
        Multipart parts = (Multipart) part.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart candidate = parts.getBodyPart(i);
            if (candidate.isMimeType("text/plain") || candidate.isMimeType("multipart/*")) {
                return plainText(candidate);
            }
        }
        return parts.getCount() == 0 ? "" : plainText(parts.getBodyPart(0));
    }
}
