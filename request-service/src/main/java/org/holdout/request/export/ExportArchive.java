package org.holdout.request.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.holdout.request.calendar.Calendars;
import org.holdout.request.contact.Contacts;
import org.holdout.request.evidence.EvidenceFiles;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.evidence.FileName;
import org.holdout.request.letter.Letter;
import org.holdout.request.letter.Letters;
import org.holdout.request.mail.MailQueue;
import org.holdout.request.mail.MailRow;
import org.holdout.request.mandate.MandatePages;
import org.holdout.request.notice.NoticeSettings;
import org.holdout.request.notice.Notices;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.profile.Profiles;
import org.holdout.request.reply.Messages;
import org.holdout.request.request.RequestCopies;
import org.holdout.request.request.RequestCopies.Copy;
import org.holdout.request.webhook.Readers;
import org.holdout.request.webhook.Webhooks;
import org.holdout.request.words.Words;

/**
 * Everything about a person as one ZIP, written as it is read: {@code profile.json}, {@code settings.json}, {@code notices.json},
 * {@code contact.json}, {@code mandates.json}, {@code mail.json} with what waits to be sent, a folder for each request with {@code request.json}, {@code
 * letter.txt} if it was sent, {@code messages.json}, and its files as they were uploaded or came, and {@code export.json}, which comes
 * last, so that a cut archive is known by its
 * absence.
 */
@ApplicationScoped
class ExportArchive {

    private final Profiles profiles;
    private final RequestCopies requests;
    private final EvidenceFiles files;
    private final Notices notices;
    private final Calendars calendars;
    private final Letters letters;
    private final Contacts contacts;
    private final Messages messages;
    private final MailQueue mail;
    private final MandatePages mandates;
    private final Readers readers;
    private final Webhooks webhooks;
    private final int mailBatch;
    private final ObjectWriter json;
    private final Clock clock;

    ExportArchive(
            Profiles profiles,
            RequestCopies requests,
            EvidenceFiles files,
            Notices notices,
            Calendars calendars,
            Letters letters,
            Contacts contacts,
            Messages messages,
            MailQueue mail,
            MandatePages mandates,
            Readers readers,
            Webhooks webhooks,
            ExportConfig config,
            ObjectMapper json,
            Clock clock) {
        this.profiles = profiles;
        this.requests = requests;
        this.files = files;
        this.notices = notices;
        this.calendars = calendars;
        this.letters = letters;
        this.contacts = contacts;
        this.messages = messages;
        this.mail = mail;
        this.mandates = mandates;
        this.readers = readers;
        this.webhooks = webhooks;
        mailBatch = config.mailBatch();
        this.json = json.writerWithDefaultPrettyPrinter().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.clock = clock;
    }

    /**
     * What {@code export.json} says.
     *
     * @param unreadable names in the archive of files that are missing or damaged; all others are whole
     */
    record Summary(Instant exportedAt, int requests, int files, List<String> unreadable) {}

    /**
     * What {@code settings.json} says.
     *
     * @param notices what the person wants to be told
     * @param calendarAddress their private calendar address; absent without one
     * @param administers organisations whose webhooks they looked at lately
     * @param webhooks which of organisations' webhooks they set up
     */
    record Settings(
            NoticeSettings notices,
            URI calendarAddress,
            List<Readers.Look> administers,
            List<Webhooks.SetUp> webhooks) {}

    /** Writes it all; the stream stays open. */
    void write(UUID owner, Words words, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        add(zip, "profile.json", profiles.of(owner));
        add(
                zip,
                "settings.json",
                new Settings(
                        notices.settings(owner),
                        calendars.address(owner).orElse(null),
                        readers.all(owner),
                        webhooks.setUpBy(owner)));
        notices(zip, owner, words);
        add(zip, "contact.json", contacts.of(owner));
        add(zip, "mandates.json", mandates.allOf(owner, words));
        mail(zip, owner);
        int written = 0;
        int stored = 0;
        List<String> unreadable = new ArrayList<>();
        String after = null;
        do {
            RequestCopies.Page page = requests.page(owner, after, words);
            Map<UUID, Letter> sent =
                    letters.sentOf(owner, page.copies().stream().map(Copy::id).toList());
            for (Copy copy : page.copies()) {
                String folder = "requests/" + copy.reference() + "/";
                add(zip, folder + "request.json", copy.view());
                if (sent.containsKey(copy.id())) {
                    text(zip, folder + "letter.txt", sent.get(copy.id()).onPaper());
                }
                add(zip, folder + "messages.json", messages.of(owner, List.of(copy.id()), words.locale()));
                stored += files(zip, owner, folder, copy.evidence(), unreadable);
                written++;
            }
            after = page.next();
        } while (after != null);
        add(zip, "export.json", new Summary(clock.instant(), written, stored, unreadable));
        zip.finish();
        zip.flush();
    }

    private void notices(ZipOutputStream zip, UUID owner, Words words) throws IOException {
        zip.putNextEntry(new ZipEntry("notices.json"));
        try (SequenceWriter all = json.writeValuesAsArray(zip)) {
            String after = null;
            do {
                Notices.Page page = notices.page(owner, null, after, words);
                all.writeAll(page.items());
                after = page.hasNextPage() ? page.endCursor() : null;
            } while (after != null);
        }
        zip.closeEntry();
    }

    /** All mail that Holdout sent or is to send for the person, and what is still kept of it. */
    private void mail(ZipOutputStream zip, UUID owner) throws IOException {
        List<MailRow> all = new ArrayList<>();
        List<MailRow> batch;
        do {
            UUID after = all.isEmpty() ? null : all.getLast().id();
            batch = QuarkusTransaction.requiringNew().call(() -> mail.of(owner, after, mailBatch));
            all.addAll(batch);
        } while (batch.size() == mailBatch);
        add(zip, "mail.json", all);
        for (MailRow row : all) {
            Optional<byte[]> message = QuarkusTransaction.requiringNew().call(() -> mail.message(row.id(), owner));
            if (message.isPresent()) {
                zip.putNextEntry(new ZipEntry("mail/" + row.id() + ".eml"));
                zip.write(message.get());
                zip.closeEntry();
            }
        }
    }

    private int files(
            ZipOutputStream zip, UUID owner, String folder, List<EvidenceView> evidence, List<String> unreadable)
            throws IOException {
        int stored = 0;
        for (int i = 0; i < evidence.size(); i++) {
            EvidenceView piece = evidence.get(i);
            if (piece.sha256() == null) {
                continue;
            }
            String name = folder + "files/" + (i + 1) + "-" + FileName.clean(piece.fileName());
            try (InputStream content = files.open(piece.id(), owner).content()) {
                zip.putNextEntry(new ZipEntry(name));
                content.transferTo(zip);
                zip.closeEntry();
                stored++;
            } catch (UnreadableException e) {
                Log.errorf("Evidence %s cannot be read for its owner's export", piece.id());
                unreadable.add(name);
            }
        }
        return stored;
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void add(ZipOutputStream zip, String name, Object content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        json.writeValue(zip, content);
        zip.closeEntry();
    }
}
