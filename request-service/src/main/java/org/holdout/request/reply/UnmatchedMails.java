package org.holdout.request.reply;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.holdout.problem.ErrorCode;
import org.holdout.request.mail.MailSettings;
import org.holdout.request.words.Refusals;

/** The mail that is for no request, on the mail server. It stays unread there. */
@ApplicationScoped
class UnmatchedMails {

    /** The folder's own number and the mail's in it, each written in one way: the server gives both never again (RFC 9051, 2.3.1.1). */
    private static final Pattern ID = Pattern.compile("([1-9][0-9]{0,9})-([1-9][0-9]{0,9})");

    private final ImapMailbox mailbox;
    private final MailSettings.Imap settings;

    UnmatchedMails(ImapMailbox mailbox, MailSettings mail) {
        this.mailbox = mailbox;
        this.settings = mail.imap();
    }

    /**
     * The oldest of them, as many as operators see.
     *
     * @param total how many there are
     */
    record Shown(int total, List<UnmatchedMail> mails) {}

    /** UNAVAILABLE while the mail server does not answer. */
    Shown oldest() {
        return answered(() -> mailbox.unmatched(this::oldest)).orElseGet(() -> new Shown(0, List.of()));
    }

    private Shown oldest(IMAPFolder folder) throws MessagingException {
        int total = folder.getMessageCount();
        Message[] found = folder.getMessages(1, Math.min(total, settings.unmatchedShown()));
        FetchProfile counts = new FetchProfile();
        counts.add(UIDFolder.FetchProfileItem.UID);
        counts.add(FetchProfile.Item.SIZE);
        counts.add(FetchProfile.Item.CONTENT_INFO);
        counts.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(found, counts);
        List<UnmatchedMail> mails = new ArrayList<>();
        for (Message mail : found) {
            Date received = mail.getReceivedDate();
            mails.add(new UnmatchedMail(
                    folder.getUIDValidity() + "-" + folder.getUID(mail),
                    received == null ? null : received.toInstant(),
                    mail.getSize(),
                    MailFiles.in((IMAPMessage) mail)));
        }
        return new Shown(total, mails);
    }

    /** What is done with one; true when it is safe elsewhere, or not wanted, and goes. */
    interface Fate {
        boolean of(IMAPMessage mail) throws MessagingException, IOException;
    }

    /**
     * Does something with the mail of that id, and removes it when that says so.
     *
     * @return false when there is no such mail any more
     */
    boolean with(String id, Fate fate) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            return false;
        }
        long validity = Long.parseLong(parts.group(1));
        long uid = Long.parseLong(parts.group(2));
        return answered(() -> mailbox.unmatched(folder -> {
                    Message mail = folder.getUIDValidity() == validity ? folder.getMessageByUID(uid) : null;
                    if (mail == null) {
                        return false;
                    }
                    ((IMAPMessage) mail).setPeek(true);
                    if (fate.of((IMAPMessage) mail)) {
                        mail.setFlag(Flags.Flag.DELETED, true);
                    }
                    return true;
                }))
                .orElse(false);
    }

    /** The mail as it travels. */
    static byte[] whole(IMAPMessage mail) throws MessagingException, IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(Math.max(0, mail.getSize()));
        mail.writeTo(whole);
        return whole.toByteArray();
    }

    private interface Asked<T> {
        Optional<T> ask() throws MessagingException, IOException;
    }

    private static <T> Optional<T> answered(Asked<T> asked) {
        try {
            return asked.ask();
        } catch (MessagingException | IOException e) {
            Log.warnf("The mail server does not answer: %s", e.getClass().getName());
            throw Refusals.of(ErrorCode.UNAVAILABLE, "reply.refused.serverAway");
        }
    }
}
