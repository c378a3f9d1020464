package org.holdout.request.reply;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.ClockConfig;
import org.holdout.request.evidence.EvidenceFiles;
import org.holdout.request.evidence.EvidencePieces;
import org.holdout.request.evidence.IncomingFile;
import org.holdout.request.mail.MailQueue;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.reply.ParsedMail.Attachment;
import org.holdout.request.request.Deliveries;
import org.holdout.request.request.Delivery;
import org.holdout.request.request.OptOutRequest;
import org.holdout.request.request.Recipients;

/**
 * Takes a mail that came for a request: kept whole and read within bounds, once however often it is brought. When it returns, the mail
 * is safe and may be removed from where it was.
 */
@ApplicationScoped
class ReplyIntake {

    /** What became of it. */
    enum Taken {
        KEPT,
        /** It was kept before. */
        KNOWN,
        /** Its request is gone, so nothing of it may be kept. */
        ERASED,
        /** The request has as many mails as it may have. */
        TOO_MANY,
        /** Something else was taken as the message of that id. */
        ELSEWHERE
    }

    private final MailParser parser;
    private final EvidenceFiles files;
    private final EvidencePieces pieces;
    private final ReceivedMails rows;
    private final Deliveries deliveries;
    private final Recipients recipients;
    private final MailQueue queue;
    private final Sealer sealer;
    private final ReplySettings settings;
    private final ClockConfig clockSettings;
    private final Clock clock;

    ReplyIntake(
            MailParser parser,
            EvidenceFiles files,
            EvidencePieces pieces,
            ReceivedMails rows,
            Deliveries deliveries,
            Recipients recipients,
            MailQueue queue,
            Sealer sealer,
            ReplySettings settings,
            ClockConfig clockSettings,
            Clock clock) {
        this.parser = parser;
        this.files = files;
        this.pieces = pieces;
        this.rows = rows;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.queue = queue;
        this.sealer = sealer;
        this.settings = settings;
        this.clockSettings = clockSettings;
        this.clock = clock;
    }

    /** Files that were received and are to become evidence, and the names of those that cannot. */
    private record Received(IncomingFile original, List<IncomingFile> attachments, List<String> notTaken) {}

    /**
     * Takes a mail for this request.
     *
     * @param arrived when the mail server took it; null when it does not say
     */
    Taken take(UUID request, byte[] mail, Instant arrived) {
        return take(request, UUID.randomUUID(), mail, arrived, () -> {});
    }

    /** Whether it took a mail for this request as the message of that id; whoever still does so is waited for. */
    boolean took(UUID request, UUID as) {
        return QuarkusTransaction.requiringNew().call(() -> {
            deliveries.locked(request);
            return rows.count("id = ?1 and requestId = ?2", as, request) > 0;
        });
    }

    /** Whether another request has the message of that id; whoever is still about to take it is not waited for. */
    boolean elsewhere(UUID request, UUID as) {
        return QuarkusTransaction.requiringNew().call(() -> rows.count("id = ?1 and requestId <> ?2", as, request) > 0);
    }

    /**
     * As {@link #take(UUID, byte[], Instant)}, as the message of that id, which one request gets: of two at once the second gets ELSEWHERE.
     *
     * @param told what else is done in the transaction that keeps it; not called when it is not kept
     */
    Taken take(UUID request, UUID as, byte[] mail, Instant arrived, Runnable told) {
        Optional<UUID> owner = QuarkusTransaction.requiringNew()
                .call(() -> deliveries.locked(request).map(OptOutRequest::owner));
        if (owner.isEmpty()) {
            return Taken.ERASED;
        }
        ParsedMail parsed = parser.parse(mail);
        try {
            Received received = receive(owner.get(), parsed, mail);
            try {
                Taken taken = QuarkusTransaction.requiringNew().call(() -> {
                    // The relay locks mail before requests.
                    deliveries.mailOf(owner.get(), request).ifPresent(queue::hold);
                    Taken outcome = store(request, as, parsed, mail, arrived, received);
                    if (outcome == Taken.KEPT) {
                        told.run();
                    }
                    return outcome;
                });
                if (taken != Taken.KEPT) {
                    discard(received);
                }
                return taken;
            } catch (RuntimeException e) {
                // When nobody can say now whether it was committed, its files are left to the sweep.
                if (took(request, as)) {
                    return Taken.KEPT;
                }
                discard(received);
                if (elsewhere(request, as)) {
                    return Taken.ELSEWHERE;
                }
                throw e;
            }
        } catch (UnreadableException e) {
            // Its owner was erased this very moment.
            return Taken.ERASED;
        }
    }

    /**
     * Tells the owner of a request that a mail came which is too large to be taken.
     *
     * @param arrived as in {@link #take(UUID, byte[], Instant)}
     */
    Taken tooLarge(UUID request, String from, String subject, String messageId, Instant arrived) {
        MailContent content = new MailContent(from, true, subject, "", List.of(), false);
        try {
            return QuarkusTransaction.requiringNew().call(() -> toldTooLarge(request, content, messageId, arrived));
        } catch (UnreadableException e) {
            // Its owner is being erased, and the key goes before the requests.
            return Taken.ERASED;
        }
    }

    private Taken toldTooLarge(UUID request, MailContent content, String messageId, Instant arrived) {
        Optional<OptOutRequest> locked = deliveries.locked(request);
        byte[] fingerprint = fingerprint(messageId, new byte[0]);
        if (locked.isEmpty()) {
            return Taken.ERASED;
        }
        if (rows.known(request, fingerprint)) {
            return Taken.KNOWN;
        }
        ReceivedMail row = row(UUID.randomUUID(), locked.get(), fingerprint, MailKind.REPLY, arrived);
        row.holds(sealed(row, content), null, List.of());
        rows.persist(row);
        deliveries.received(locked.get(), row.id(), row.kind().name());
        deliveries.waitsFor(locked.get(), rows.oldestOpen(request).orElse(null));
        return Taken.KEPT;
    }

    private Received receive(UUID owner, ParsedMail parsed, byte[] mail) {
        try {
            IncomingFile original = files.receiveMail(owner, "mail.eml", new ByteArrayInputStream(mail));
            List<IncomingFile> attachments = new ArrayList<>();
            List<String> notTaken = new ArrayList<>();
            for (Attachment attachment : parsed.attachments()) {
                receive(owner, attachment).ifPresentOrElse(attachments::add, () -> notTaken.add(attachment.name()));
            }
            return new Received(original, attachments, notTaken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when it is of a sort that cannot be evidence; it stays in the original. */
    private Optional<IncomingFile> receive(UUID owner, Attachment attachment) throws IOException {
        try {
            return Optional.of(files.receive(owner, attachment.name(), new ByteArrayInputStream(attachment.content())));
        } catch (ProblemException e) {
            if (e.code() == ErrorCode.EVIDENCE_REJECTED || e.code() == ErrorCode.PAYLOAD_TOO_LARGE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Taken store(UUID id, UUID as, ParsedMail parsed, byte[] mail, Instant arrived, Received received) {
        Optional<OptOutRequest> locked = deliveries.locked(id);
        if (locked.isEmpty()) {
            return Taken.ERASED;
        }
        OptOutRequest request = locked.get();
        byte[] fingerprint = fingerprint(parsed.messageId(), mail);
        if (rows.known(id, fingerprint)) {
            return Taken.KNOWN;
        }
        if (rows.count("id", as) > 0) {
            return Taken.ELSEWHERE;
        }
        if (rows.countOf(id) >= settings.mostPerRequest()) {
            return Taken.TOO_MANY;
        }
        UUID original = pieces.addMail(id, request.owner(), received.original());
        List<UUID> attachments = new ArrayList<>();
        List<String> notTaken = new ArrayList<>(received.notTaken());
        int room = pieces.room(id);
        for (IncomingFile file : received.attachments()) {
            if (attachments.size() < room) {
                attachments.add(pieces.addMail(id, request.owner(), file));
            } else {
                notTaken.add(file.name());
                files.discard(file);
            }
        }
        ReceivedMail row = row(as, request, fingerprint, parsed.kind(), arrived);
        MailContent content = new MailContent(
                parsed.from(), stranger(request, parsed), parsed.subject(), parsed.text(), notTaken, parsed.whole());
        row.holds(sealed(row, content), original, attachments);
        rows.persist(row);
        follow(request, row, mail);
        return Taken.KEPT;
    }

    private ReceivedMail row(UUID id, OptOutRequest request, byte[] fingerprint, MailKind kind, Instant arrived) {
        return new ReceivedMail(id, request.id(), request.owner(), fingerprint, came(arrived), kind);
    }

    /** By this application's clock; a mail server whose clock is ahead says nothing of a time to come. */
    private Instant came(Instant arrived) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant then = arrived == null ? now : arrived.plus(clockSettings.offset());
        return then.isAfter(now) ? now : then;
    }

    private byte[] sealed(ReceivedMail row, MailContent content) {
        return sealer.seal(row.owner(), Messages.place(row.id()), content.json());
    }

    /** What follows from it for the request: the person is asked, a letter in doubt was sent after all, one came back. */
    private void follow(OptOutRequest request, ReceivedMail row, byte[] mail) {
        deliveries.received(request, row.id(), row.kind().name());
        Delivery delivery = request.delivery();
        if (delivery != null && delivery.status() == Delivery.Status.IN_DOUBT) {
            queue.confirmSent(delivery.mail());
        }
        if (row.kind() == MailKind.BOUNCE && delivery != null && names(mail, delivery.mail())) {
            row.means(ReplyMeaning.NOTHING);
            deliveries.bounced(request);
        }
        deliveries.waitsFor(request, rows.oldestOpen(request.id()).orElse(null));
        Log.debugf("Mail came for request %s: %s", request.id(), row.kind());
    }

    /** Whether it names the mail that we sent: a bounce quotes the head of what it is about. */
    private static boolean names(byte[] mail, UUID sent) {
        return new String(mail, StandardCharsets.ISO_8859_1).contains("<" + sent + "@");
    }

    /** Whether it came from another domain than the letter goes to. It may well be theirs; the person is told to look twice. */
    private boolean stranger(OptOutRequest request, ParsedMail parsed) {
        String theirs = domain(recipients.of(request).email());
        String from = domain(parsed.fromAddress());
        return theirs == null || from == null || !(from.equals(theirs) || from.endsWith("." + theirs));
    }

    private static String domain(String address) {
        int at = address == null ? -1 : address.lastIndexOf('@');
        return at < 0 ? null : address.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    private void discard(Received received) {
        files.discard(received.original());
        received.attachments().forEach(files::discard);
    }

    /** The same for a mail that is brought twice, whatever relays wrote into its head on the way. */
    private static byte[] fingerprint(String messageId, byte[] mail) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(messageId.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            int body = body(mail);
            digest.update(mail, body, mail.length - body);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Where the head ends; 0 without an end. */
    private static int body(byte[] mail) {
        for (int i = 1; i < mail.length; i++) {
            if (mail[i] == '\n' && (mail[i - 1] == '\n' || (i > 2 && mail[i - 1] == '\r' && mail[i - 2] == '\n'))) {
                return i + 1;
            }
        }
        return 0;
    }
}
