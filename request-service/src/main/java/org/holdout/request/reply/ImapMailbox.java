package org.holdout.request.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.holdout.request.evidence.EvidenceSettings;
import org.holdout.request.mail.MailSettings;
import org.holdout.request.mail.MailSettings.Imap;
import org.holdout.request.mail.MailSettings.Tls;

/**
 * The mailbox in which answers arrive. Of each mail first only size, addresses and when it came are asked for. It is removed from the server after
 * whoever takes it says that it is safe, so it may come twice and is never lost.
 */
@ApplicationScoped
class ImapMailbox {

    /** Where an address may stand that a mail was delivered to. */
    static final String[] ADDRESSED = {"Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc"};

    private static final int MICROS_OF_A_SECOND = 1_000_000;

    /** What becomes of a mail on the server. */
    enum Fate {
        REMOVE,
        UNMATCHED,
        TOO_LARGE
    }

    /** Decides about a mail; what it throws leaves this one and all later ones where they are. */
    interface Taker {
        Fate take(IMAPMessage mail) throws MessagingException, IOException;
    }

    /** How a look into the mailbox went: whether there is more at once, and how much waits unmatched. */
    record Round(boolean more, int unmatched) {}

    private final Imap settings;
    private final long largest;
    private final Session session;
    private final String protocol;

    ImapMailbox(MailSettings mail, EvidenceSettings evidence) {
        settings = mail.imap();
        largest = evidence.maxFileSize().asLongValue();
        if (settings.mostFromOneConnection().asLongValue() < 2 * largest) {
            throw new IllegalStateException(
                    "holdout.mail.imap.most-from-one-connection must be at least twice holdout.evidence.max-file-size");
        }
        protocol = settings.tls() == Tls.TLS ? "imaps" : "imap";
        session = Session.getInstance(properties());
    }

    /** Takes what is there, oldest first, a batch at most. */
    Round read(Taker taker) throws MessagingException, IOException {
        try (Store store = connected()) {
            boolean more;
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                more = read(store, folder, taker);
            }
            Folder unmatched = store.getFolder(settings.unmatched());
            return new Round(more, unmatched.exists() ? unmatched.getMessageCount() : 0);
        }
    }

    /** Signs in there, looks whether the folder can be read and emptied, and leaves it as it is. */
    void reach() throws MessagingException {
        try (Store store = connected();
                Folder folder = store.getFolder(settings.folder())) {
            folder.open(Folder.READ_WRITE);
        }
    }

    /** What is done in the folder of unmatched mail. */
    interface Work<T> {
        T in(IMAPFolder folder) throws MessagingException, IOException;
    }

    /** Does something in the folder of unmatched mail; empty when there is none. What is marked as deleted is removed at the end. */
    <T> Optional<T> unmatched(Work<T> work) throws MessagingException, IOException {
        if (settings.host().isEmpty()) {
            return Optional.empty();
        }
        try (Store store = connected()) {
            Folder found = store.getFolder(settings.unmatched());
            if (!found.exists()) {
                return Optional.empty();
            }
            try (Folder folder = found) {
                folder.open(Folder.READ_WRITE);
                return Optional.of(work.in((IMAPFolder) folder));
            }
        }
    }

    /**
     * When the server took a mail (INTERNALDATE), which may be long before anybody looks at it; null when it does not say. Of mails of one
     * second, which is all that a server tells, a later one is a little later.
     */
    static Instant arrived(IMAPMessage mail) throws MessagingException {
        Date taken = mail.getReceivedDate();
        if (taken == null) {
            return null;
        }
        long uid = ((UIDFolder) mail.getFolder()).getUID(mail);
        return taken.toInstant().plus(Math.floorMod(uid, MICROS_OF_A_SECOND), ChronoUnit.MICROS);
    }

    private Store connected() throws MessagingException {
        Store store = session.getStore(protocol);
        store.connect(
                settings.host().orElseThrow(),
                settings.port(),
                settings.username().orElse(""),
                settings.password().orElse(""));
        return store;
    }

    private boolean read(Store store, Folder folder, Taker taker) throws MessagingException, IOException {
        int count = folder.getMessageCount();
        Message[] mails = folder.getMessages(1, Math.min(count, settings.batch()));
        FetchProfile first = new FetchProfile();
        first.add(FetchProfile.Item.SIZE);
        first.add(UIDFolder.FetchProfileItem.UID);
        first.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        for (String header : ADDRESSED) {
            first.add(header);
        }
        folder.fetch(mails, first);
        long room = settings.mostFromOneConnection().asLongValue() - largest;
        int taken = 0;
        for (Message mail : mails) {
            if (room < 0) {
                break;
            }
            room -= Math.max(0, mail.getSize());
            ((IMAPMessage) mail).setPeek(true);
            move(store, folder, mail, taker.take((IMAPMessage) mail));
            taken++;
        }
        return taken < count;
    }

    private void move(Store store, Folder folder, Message mail, Fate fate) throws MessagingException {
        if (fate != Fate.REMOVE) {
            Folder target = store.getFolder(fate == Fate.UNMATCHED ? settings.unmatched() : settings.tooLarge());
            if (!target.exists()) {
                target.create(Folder.HOLDS_MESSAGES);
            }
            folder.copyMessages(new Message[] {mail}, target);
        }
        mail.setFlag(Flags.Flag.DELETED, true);
    }

    private Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
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
        properties.put(prefix + "fetchsize", Integer.toString(1024 * 1024));
        properties.put(
                prefix + "socketFactory",
                new BoundedSockets(settings.mostFromOneConnection().asLongValue()));
        properties.put(prefix + "socketFactory.fallback", "false");
        return properties;
    }
}
