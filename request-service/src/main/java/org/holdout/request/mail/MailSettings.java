package org.holdout.request.mail;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How mail goes out. */
@ConfigMapping(prefix = "holdout.mail")
public interface MailSettings {

    /** The address that Holdout's own mail comes from, such as {@code requests@holdout.example}. */
    @WithDefault("requests@localhost")
    String from();

    /** The name beside that address. */
    @WithDefault("Holdout")
    String fromName();

    /**
     * A domain of its own for the addresses at which answers arrive, {@code <token>@domain}. Without one they are {@link #from} with the
     * token after a plus sign. All of them must end in the mailbox that {@link #imap} names.
     */
    Optional<String> replyDomain();

    /** How large a whole message may be, with its attachments as they travel (a third larger than the files). */
    @WithDefault("20M")
    MemorySize maxSize();

    /** The server that takes the mail. */
    Smtp smtp();

    /** How the queue is worked through. */
    Relay relay();

    /** The mailbox in which answers arrive. */
    Imap imap();

    /** How a connection is kept secret. */
    enum Tls {
        /** From the first byte. */
        TLS,
        /** By the command of that name, without which nothing is sent. */
        STARTTLS,
        /** Not at all; production refuses it. */
        NONE
    }

    /** The server that takes the mail; signing (DKIM) is its task. */
    interface Smtp {

        /** Its name. */
        @WithDefault("localhost")
        String host();

        /** Its port. */
        @WithDefault("587")
        @Min(1)
        @Max(65535)
        int port();

        /** How the connection is kept secret. */
        @WithDefault("STARTTLS")
        Tls tls();

        /** Whom to sign in as; nobody without. */
        Optional<String> username();

        /** The password for it. */
        Optional<String> password();

        /** How long connecting may take. */
        @WithDefault("15s")
        @DurationMin(millis = 1)
        Duration connectTimeout();

        /** How long the server may be silent. RFC 5321 (4.5.3.2.6) gives it ten minutes after the last dot. */
        @WithDefault("10M")
        @DurationMin(millis = 1)
        Duration answerTimeout();
    }

    /** The mailbox in which answers arrive. */
    interface Imap {

        /** The server's name. Without one no answers are read. */
        Optional<String> host();

        /** Its port. */
        @WithDefault("993")
        @Min(1)
        @Max(65535)
        int port();

        /** How the connection is kept secret. */
        @WithDefault("TLS")
        Tls tls();

        /** Whom to sign in as. */
        Optional<String> username();

        /** The password for it. */
        Optional<String> password();

        /** The folder that is read, and emptied. */
        @WithDefault("INBOX")
        String folder();

        /** Where mail is left, unread, that is for no request; for the operator. */
        @WithDefault("Unmatched")
        String unmatched();

        /** How many of the unmatched mails operators see, the oldest. */
        @WithDefault("100")
        @Min(0)
        int unmatchedShown();

        /** Where mail is left that is for a request and too large to be taken; its owner is told. */
        @WithDefault("TooLarge")
        String tooLarge();

        /** How often it is looked for new mail. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        Duration pollEvery();

        /** The longest wait while the server is away or makes no sense; the wait doubles up to it. */
        @WithDefault("15M")
        @DurationMin(millis = 1)
        Duration longestWait();

        /** How many mails are taken at once. */
        @WithDefault("50")
        @Min(1)
        int batch();

        /** How long connecting may take. */
        @WithDefault("15s")
        @DurationMin(millis = 1)
        Duration connectTimeout();

        /** How long the server may be silent. */
        @WithDefault("1M")
        @DurationMin(millis = 1)
        Duration answerTimeout();

        /**
         * How many bytes are taken from one connection, whatever the server says: more than the largest mail ({@code
         * holdout.evidence.max-file-size}), and little enough for the memory.
         */
        @WithDefault("48M")
        MemorySize mostFromOneConnection();

        /** Keeps the wait's arithmetic from overflowing. */
        int MAX_DOUBLINGS = 20;
    }

    /** How the queue is worked through. */
    interface Relay {

        /** How often it looks for mail that no commit in this process told it of. */
        @WithDefault("5s")
        @DurationMin(millis = 1)
        Duration poll();

        /**
         * How long a mail that is being sent belongs to who sends it. Longer than {@code holdout.mail.smtp.answer-timeout}: a mail
         * handed over whose time is up counts as in doubt.
         */
        @WithDefault("20M")
        @DurationMin(seconds = 1)
        Duration lease();

        /** The wait after the first failure; it doubles with each further one. */
        @WithDefault("10s")
        @DurationMin(millis = 1)
        Duration firstWait();

        /** The longest wait between two tries. */
        @WithDefault("15M")
        @DurationMin(millis = 1)
        Duration longestWait();

        /** How long a mail is tried at most. */
        @WithDefault("3D")
        @DurationMin(minutes = 1)
        Duration giveUpAfter();

        /** How long it is remembered that a mail was sent which belongs to no request and tells no fact. */
        @WithDefault("30D")
        @DurationMin(hours = 1)
        Duration keep();

        /** How often older ones are forgotten. */
        @WithDefault("6H")
        @DurationMin(seconds = 1)
        Duration purgeEvery();

        /** How many are forgotten in one transaction. */
        @WithDefault("1000")
        @Min(1)
        int purgeBatch();

        /** How often what waits is measured. */
        @WithDefault("15s")
        @DurationMin(seconds = 1)
        Duration measureEvery();

        /** The wait after this many failures, from 1. */
        default Duration waitAfter(int failures) {
            Duration wait = firstWait().multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
            return wait.compareTo(longestWait()) < 0 ? wait : longestWait();
        }

        /** Keeps the wait's arithmetic from overflowing. */
        int MAX_DOUBLINGS = 20;
    }
}
