package org.holdout.request.reply;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.holdout.request.evidence.EvidenceSettings;
import org.holdout.request.mail.MailSettings;
import org.holdout.request.mail.MailSettings.Imap;
import org.holdout.request.mail.ReplyAddresses;
import org.holdout.request.mail.ReplyAddresses.Found;
import org.holdout.request.reply.ImapMailbox.Fate;

/** Looks for answers for as long as the service runs. Of all replicas one looks at a time. */
@ApplicationScoped
class MailPoll {

    /** The advisory lock of looking; any number that nothing else in the service's database uses. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(7246115413)";

    /** How much of a head is told of a mail that is too large. */
    private static final int MOST_HEAD = 300;

    /** How many requests one mail can answer. */
    private static final int MOST_OWNERS = 20;

    private final ImapMailbox mailbox;
    private final ReplyAddresses addresses;
    private final ReplyIntake intake;
    private final Imap settings;
    private final long largest;
    private final DataSource database;
    private final MeterRegistry metrics;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile int unmatched;
    private volatile long readAt = System.nanoTime();
    private int failures;

    MailPoll(
            ImapMailbox mailbox,
            ReplyAddresses addresses,
            ReplyIntake intake,
            MailSettings mail,
            EvidenceSettings evidence,
            DataSource database,
            MeterRegistry metrics) {
        this.mailbox = mailbox;
        this.addresses = addresses;
        this.intake = intake;
        this.settings = mail.imap();
        this.largest = evidence.maxFileSize().asLongValue();
        this.database = database;
        this.metrics = metrics;
        Gauge.builder("holdout.mail.unmatched", () -> unmatched)
                .description("Mails that are for no request and wait for the operator")
                .register(metrics);
        if (settings.host().isPresent()) {
            Gauge.builder("holdout.mailbox.read.age.seconds", () -> NANOSECONDS.toSeconds(System.nanoTime() - readAt))
                    .description("How long ago this instance last read the mailbox to its end")
                    .register(metrics);
        }
    }

    void start(@Observes StartupEvent event) {
        if (settings.host().isPresent()) {
            Thread.ofVirtual().name("mail-poll").start(this::run);
        } else {
            Log.info("No answers by e-mail are read: holdout.mail.imap.host is not set");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run() {
        try {
            boolean more = false;
            while (more || !stopping.await(pause().toMillis(), TimeUnit.MILLISECONDS)) {
                more = look() && stopping.getCount() > 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        Duration wait = settings.pollEvery().multipliedBy(1L << Math.min(failures, Imap.MAX_DOUBLINGS));
        return failures == 0 || wait.compareTo(settings.longestWait()) < 0 ? wait : settings.longestWait();
    }

    /** Whether there is more to be taken at once. Whatever goes wrong, all that is not taken stays on the server. */
    boolean look() {
        try (Connection lock = database.getConnection()) {
            lock.setAutoCommit(false);
            try {
                return isMyTurn(lock) && taken();
            } finally {
                lock.rollback();
            }
        } catch (SQLException | MessagingException | IOException | RuntimeException | Error e) {
            // An error too: a server that announces two gigabytes must not end this for good.
            lost(e);
            return false;
        }
    }

    private boolean taken() throws MessagingException, IOException {
        ImapMailbox.Round round = mailbox.read(this::take);
        unmatched = round.unmatched();
        readAt = System.nanoTime();
        regained();
        return round.more();
    }

    private static boolean isMyTurn(Connection lock) throws SQLException {
        try (Statement statement = lock.createStatement();
                ResultSet row = statement.executeQuery(LOCK)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** A mail that answers several requests is each one's. Taken again after an interruption, it is known to those that have it. */
    private Fate take(IMAPMessage mail) throws MessagingException, IOException {
        Set<Found> found = find(mail);
        if (found.isEmpty()) {
            return counted("unmatched", Fate.UNMATCHED);
        }
        Fate fate = Fate.REMOVE;
        for (Found one : found) {
            Fate its = one.request() == null ? counted("erased", Fate.REMOVE) : take(mail, one.request());
            fate = its == Fate.REMOVE ? fate : its;
        }
        return fate;
    }

    private Fate take(IMAPMessage mail, UUID request) throws MessagingException, IOException {
        if (mail.getSize() > largest) {
            ReplyIntake.Taken told = intake.tooLarge(
                    request,
                    header(mail, "From"),
                    header(mail, "Subject"),
                    header(mail, "Message-ID"),
                    ImapMailbox.arrived(mail));
            return told == ReplyIntake.Taken.ERASED
                    ? counted("erased", Fate.REMOVE)
                    : counted("too_large", Fate.TOO_LARGE);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(Math.max(0, mail.getSize()));
        mail.writeTo(whole);
        ReplyIntake.Taken taken = intake.take(request, whole.toByteArray(), ImapMailbox.arrived(mail));
        return counted(
                taken.name().toLowerCase(Locale.ROOT),
                taken == ReplyIntake.Taken.TOO_MANY ? Fate.UNMATCHED : Fate.REMOVE);
    }

    /** Whose mail it is, of the first {@link #MOST_OWNERS}. */
    private Set<Found> find(IMAPMessage mail) throws MessagingException {
        Set<Found> all = new LinkedHashSet<>();
        for (String name : ImapMailbox.ADDRESSED) {
            String[] values = mail.getHeader(name);
            for (int i = 0; values != null && i < values.length; i++) {
                for (InternetAddress address : parsed(values[i])) {
                    if (all.size() < MOST_OWNERS) {
                        QuarkusTransaction.requiringNew()
                                .call(() -> addresses.find(String.valueOf(address.getAddress())))
                                .ifPresent(all::add);
                    }
                }
            }
        }
        return all;
    }

    private static InternetAddress[] parsed(String header) {
        try {
            return InternetAddress.parseHeader(header, false);
        } catch (AddressException e) {
            return new InternetAddress[0];
        }
    }

    private static String header(IMAPMessage mail, String name) throws MessagingException {
        String value = mail.getHeader(name, ", ");
        return HeadText.line(value, MOST_HEAD);
    }

    private Fate counted(String outcome, Fate fate) {
        metrics.counter("holdout.mail.received", "outcome", outcome).increment();
        return fate;
    }

    private void lost(Throwable e) {
        if (failures == 0) {
            Log.warnf(
                    "Answers by e-mail cannot be read and stay on the server (%s)",
                    e.getClass().getName());
        }
        failures++;
    }

    private void regained() {
        if (failures > 0) {
            Log.infof("Answers by e-mail are read again, after %d attempts that failed", failures);
            failures = 0;
        }
    }
}
