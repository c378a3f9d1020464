package org.holdout.request.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads mail of which nothing is known, within bounds. Whatever is wrong with it, something is said about it: it is kept anyway. */
@ApplicationScoped
class MailParser {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final ReplySettings settings;

    MailParser(ReplySettings settings) {
        this.settings = settings;
    }

    /**
     * Reads it; what takes longer than it may is cut off, and the rest is said to be in the original. A mail has the same id however long
     * it takes.
     */
    ParsedMail parse(byte[] mail) {
        String id = id(mail);
        MailWalk walk = new MailWalk(settings);
        FutureTask<ParsedMail> task = new FutureTask<>(() -> read(mail, id, walk));
        Thread thread = Thread.ofVirtual().name("mail-parser").start(task);
        try {
            return task.get(settings.mostTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The service stops while a mail is read");
        } catch (TimeoutException | ExecutionException e) {
            thread.interrupt();
            walk.stop();
            return new ParsedMail(MailKind.REPLY, "", null, "", id, "", List.of(), false);
        }
    }

    private ParsedMail read(byte[] mail, String id, MailWalk walk) throws MessagingException {
        MimeMessage message = new MimeMessage(SESSION, new SharedByteArrayInputStream(mail));
        walk.over(message);
        return new ParsedMail(
                kind(message, walk),
                line(message.getHeader("From", ", ")),
                address(message),
                line(message.getHeader("Subject", null)),
                id,
                walk.text(),
                walk.attachments(),
                walk.whole());
    }

    /** By which it is known when it is brought again; the head is gone over once, whatever is in it. */
    private String id(byte[] mail) {
        try {
            return line(new InternetHeaders(new ByteArrayInputStream(mail)).getHeader("Message-ID", null));
        } catch (MessagingException | RuntimeException e) {
            return "";
        }
    }

    /** RFC 3464 before RFC 3834: a bounce is sent by a machine too. A delay or a success is no bounce. */
    private static MailKind kind(MimeMessage message, MailWalk walk) throws MessagingException {
        if (walk.saysFailed()) {
            return MailKind.BOUNCE;
        }
        String automatic = message.getHeader("Auto-Submitted", null);
        boolean saysSo =
                automatic != null && !automatic.strip().toLowerCase(Locale.ROOT).startsWith("no");
        boolean habits = message.getHeader("X-Autoreply") != null
                || message.getHeader("X-Autorespond") != null
                || "auto_reply".equalsIgnoreCase(message.getHeader("Precedence", null));
        return saysSo || habits || walk.isReport() ? MailKind.AUTO_REPLY : MailKind.REPLY;
    }

    private static String address(MimeMessage message) {
        try {
            Address[] from = message.getFrom();
            return from != null && from.length > 0 && from[0] instanceof InternetAddress one ? one.getAddress() : null;
        } catch (MessagingException e) {
            return null;
        }
    }

    private String line(String text) {
        return HeadText.line(text, settings.mostLineCharacters());
    }
}
