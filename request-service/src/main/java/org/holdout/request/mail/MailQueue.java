package org.holdout.request.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Mail that leaves exactly when the caller's transaction commits: a row, sealed with its owner's key, until the relay has handed it to
 * the mail server. Each mail is sent once at most (see {@link MailState#IN_DOUBT}).
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MailQueue {

    private final MailTable table;
    private final MailWriter writer;
    private final MailSeals seals;
    private final MailRelay relay;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    MailQueue(
            MailTable table,
            MailWriter writer,
            MailSeals seals,
            MailRelay relay,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.table = table;
        this.writer = writer;
        this.seals = seals;
        this.relay = relay;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds a mail to the caller's transaction, unless there is one with the same fact key; the id of the one that there is then.
     *
     * @throws IllegalArgumentException when an address is none, a line holds control characters, or the mail is too large
     */
    public UUID enqueue(MailDraft draft) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] sealed = seals.seal(draft.owner(), id, writer.write(id, draft, now));
        if (!table.add(id, draft, sealed, now)) {
            return table.ofFact(draft.factKey());
        }
        transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
        return id;
    }

    /**
     * Lets nobody else change a mail until the transaction ends. Whoever will change it and the request that it is for asks for this before
     * they lock the request: the relay changes the mail first.
     */
    public void hold(UUID mail) {
        table.hold(mail);
    }

    /** Calls a mail back; false when it has left, or may have. */
    public boolean cancel(UUID mail) {
        return table.cancel(mail, clock.instant());
    }

    /** Says that a mail in doubt was sent after all: an answer came, or the person knows. */
    public void confirmSent(UUID mail) {
        if (table.confirm(mail, clock.instant())) {
            transaction.registerInterposedSynchronization(new WakeAfterCommit(relay));
        }
    }

    /** How many mails wait to be sent, and how long the oldest has. */
    public MailWaiting waiting() {
        MailTable.Waiting waiting = table.waiting();
        return new MailWaiting(waiting.mails(), waiting.oldest().toSeconds());
    }

    /** The person's mail, oldest first, after the one given; null: from the first. */
    public List<MailRow> of(UUID owner, UUID after, int most) {
        return table.of(owner, after, most);
    }

    /** A message that is still kept, as it travels; empty once it is settled. */
    public Optional<byte[]> message(UUID mail, UUID owner) {
        return table.message(mail, owner).map(bytes -> seals.open(owner, mail, bytes));
    }

    /** Removes all mail of a person, sent or not. */
    public void erase(UUID owner) {
        table.erase(owner);
    }

    private record WakeAfterCommit(MailRelay relay) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Only the commit matters.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
