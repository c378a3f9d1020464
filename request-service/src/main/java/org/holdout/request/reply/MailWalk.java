package org.holdout.request.reply;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.holdout.request.reply.ParsedMail.Attachment;

/**
 * Walks over the parts of one mail and takes from them: the text that is meant to be read, and files. It stops at the bounds. A part
 * that cannot be read is left out; the original has it.
 */
final class MailWalk {

    /** Markup is larger than the text in it; no more of it is looked at than this many times the text. */
    private static final int MARKUP = 20;

    private static final Pattern FAILED = Pattern.compile("(?mi)^action:\\s*failed\\b");

    private final ReplySettings settings;
    private final StringBuilder text = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();
    private int parts;
    private boolean whole = true;
    private boolean report;
    private boolean failed;
    private volatile boolean stopped;

    MailWalk(ReplySettings settings) {
        this.settings = settings;
    }

    void over(Part part) {
        over(part, 0);
    }

    /** Ends a walk that takes too long. */
    void stop() {
        stopped = true;
    }

    String text() {
        return text.toString().strip();
    }

    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    boolean whole() {
        return whole;
    }

    /** Whether a mail server reports on a mail. */
    boolean isReport() {
        return report;
    }

    /** Whether it reports that the mail did not arrive. */
    boolean saysFailed() {
        return failed;
    }

    private void over(Part part, int depth) {
        if (stopped || parts >= settings.mostParts() || depth > settings.mostDepth()) {
            whole = false;
            return;
        }
        parts++;
        try {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof MimeMultipart inner) {
                within(inner, part.isMimeType("multipart/alternative"), depth);
            } else if (part.isMimeType("message/delivery-status")) {
                report = true;
                failed = failed
                        || FAILED.matcher(read(part, settings.mostCharacters())).find();
            } else if (isFile(part)) {
                file(part);
            } else {
                said(part);
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            whole = false;
        }
    }

    /** Of alternatives the first plain text says it all; without one the last that is text. */
    private void within(MimeMultipart inner, boolean alternative, int depth) throws MessagingException {
        BodyPart plain = null;
        int count = inner.getCount();
        for (int i = 0; alternative && i < count && plain == null; i++) {
            plain = inner.getBodyPart(i).isMimeType("text/plain") ? inner.getBodyPart(i) : null;
        }
        if (plain != null) {
            over(plain, depth + 1);
            return;
        }
        for (int i = alternative ? Math.max(0, count - 1) : 0; i < count; i++) {
            over(inner.getBodyPart(i), depth + 1);
            if (!whole && parts >= settings.mostParts()) {
                return;
            }
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        return !part.isMimeType("text/*")
                || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || part.getFileName() != null;
    }

    private void file(Part part) throws MessagingException, IOException {
        if (attachments.size() >= settings.mostAttachments()) {
            whole = false;
            return;
        }
        String name = HeadText.line(part.getFileName(), settings.mostLineCharacters());
        try (InputStream in = part.getInputStream()) {
            attachments.add(new Attachment(name.isEmpty() ? nameless(part) : name, in.readAllBytes()));
        }
    }

    private static String nameless(Part part) throws MessagingException {
        return part.isMimeType("message/rfc822") ? "message.eml" : "attachment";
    }

    private void said(Part part) throws MessagingException, IOException {
        boolean markup = part.isMimeType("text/html");
        int most = settings.mostCharacters();
        String read = read(part, markup ? most * MARKUP : most + 1);
        String plain = markup ? PlainText.of(read) : PlainText.visible(read);
        if (text.length() > 0) {
            text.append("\n\n");
        }
        int room = Math.max(0, most - text.length());
        if (plain.length() > room) {
            whole = false;
        }
        text.append(plain, 0, Math.min(plain.length(), room));
    }

    /** The beginning of a part's text; an unknown character set is read as UTF-8. */
    private static String read(Part part, int mostCharacters) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(mostCharacters * 4), charset(part));
        }
    }

    private static Charset charset(Part part) {
        try {
            String named = new ContentType(part.getContentType()).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named.toLowerCase(Locale.ROOT));
        } catch (MessagingException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
