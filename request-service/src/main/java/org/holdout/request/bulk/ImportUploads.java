package org.holdout.request.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.FieldError;
import org.holdout.problem.ProblemException;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.intake.MultipartForm;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.privacy.PassingKeys;
import org.holdout.request.words.Refusals;

/**
 * Takes files of many drafts. Lines are sealed and stored as they are read, a batch at a time, under an import that nobody sees yet;
 * once the file is whole, the import appears, or what an earlier upload with the same key made of the same file is shown instead.
 * One that broke off is sent again with the same key; what it left is removed. One whose answer was lost is answered again, also while
 * there is no room for another.
 */
@ApplicationScoped
class ImportUploads {

    private final ImportTable imports;
    private final ImportRoom room;
    private final LineTable lines;
    private final ImportSeals seals;
    private final PassingKeys keys;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final ImportWorker worker;
    private final BulkConfig config;
    private final Clock clock;

    ImportUploads(
            ImportTable imports,
            ImportRoom room,
            LineTable lines,
            ImportSeals seals,
            PassingKeys keys,
            Organisations organisations,
            Idempotency idempotency,
            ImportWorker worker,
            BulkConfig config,
            Clock clock) {
        this.imports = imports;
        this.room = room;
        this.lines = lines;
        this.seals = seals;
        this.keys = keys;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.worker = worker;
        this.config = config;
        this.clock = clock;
    }

    /** An import that is being received. */
    private record Incoming(UUID id, UUID organisation, UUID linesKey, UUID reportKey) {}

    /**
     * Takes a form with the parts {@code file} and {@code choice}; in any order.
     *
     * @return the import's id
     * @throws ProblemException INVALID_INPUT, PAYLOAD_TOO_LARGE, LIMIT_EXCEEDED or IDEMPOTENCY_KEY_REUSED; then nothing is kept
     */
    UUID take(UUID organisation, String key, String contentType, InputStream body) throws IOException {
        boolean known = QuarkusTransaction.requiringNew()
                .call(() -> idempotency.knows(organisations.keyOwner(organisation), key));
        return known ? again(organisation, key, contentType, body) : first(organisation, key, contentType, body);
    }

    /** Nothing of the file is kept, so that it needs no room: by its hash it is the one that came before, or another. */
    private UUID again(UUID organisation, String key, String contentType, InputStream body) throws IOException {
        String[] sha256 = new String[1];
        Map<String, String> fields =
                MultipartForm.read(contentType, body, (name, content) -> sha256[0] = sha256(content));
        return once(organisation, key, fields.get("choice"), sha256[0], chosen -> {
            throw Refusals.of(ErrorCode.UNAVAILABLE, "bulk.refused.forgotten");
        });
    }

    private String sha256(InputStream content) throws IOException {
        FileMeter file = new FileMeter(content, config.maxFileSize().asLongValue());
        file.transferTo(OutputStream.nullOutputStream());
        return file.sha256();
    }

    private UUID first(UUID organisation, String key, String contentType, InputStream body) throws IOException {
        Incoming incoming = new Incoming(UUID.randomUUID(), organisation, UUID.randomUUID(), UUID.randomUUID());
        String[] sha256 = new String[1];
        boolean taken = false;
        try {
            begin(incoming);
            Map<String, String> fields =
                    MultipartForm.read(contentType, body, (name, content) -> sha256[0] = store(incoming, content));
            UUID id = once(organisation, key, fields.get("choice"), sha256[0], chosen -> {
                room.keep(incoming.id(), organisation);
                imports.received(incoming.id(), chosen);
                return incoming.id();
            });
            taken = id.equals(incoming.id());
            return id;
        } finally {
            if (taken) {
                worker.wake();
            } else {
                discard(incoming);
            }
        }
    }

    private void begin(Incoming incoming) {
        QuarkusTransaction.requiringNew().run(() -> {
            room.require(incoming.id(), incoming.organisation());
            imports.add(incoming.id(), incoming.organisation(), incoming.linesKey(), incoming.reportKey());
        });
        keys.create(incoming.linesKey());
        keys.create(incoming.reportKey());
    }

    private String store(Incoming incoming, InputStream content) throws IOException {
        FileMeter file = new FileMeter(content, config.maxFileSize().asLongValue());
        LineReader reader = ImportText.open(file, config.maxLineCharacters());
        List<LineTable.Stored> batch = new ArrayList<>();
        Instant noted = clock.instant();
        int count = 0;
        for (ReadLine line = reader.next(); line != null; line = reader.next()) {
            count++;
            if (count > config.maxLines()) {
                throw Refusals.of(ErrorCode.LIMIT_EXCEEDED, "bulk.refused.tooManyLines", config.maxLines());
            }
            batch.add(sealed(incoming, line));
            if (batch.size() == config.storeBatch()) {
                store(incoming, batch);
            }
            noted = comesOn(incoming, noted);
        }
        store(incoming, batch);
        if (count == 0) {
            throw ImportText.wrong("bulk.refused.noLines");
        }
        return file.sha256();
    }

    /** Notes now and then that the file still comes in, whatever its lines' length; when it did so last. */
    private Instant comesOn(Incoming incoming, Instant noted) {
        Instant now = clock.instant();
        if (now.isBefore(noted.plus(config.quietAfter().dividedBy(4)))) {
            return noted;
        }
        QuarkusTransaction.requiringNew().run(() -> room.keep(incoming.id(), incoming.organisation()));
        return now;
    }

    private void store(Incoming incoming, List<LineTable.Stored> batch) {
        if (!batch.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> lines.add(incoming.id(), batch));
            batch.clear();
        }
    }

    private LineTable.Stored sealed(Incoming incoming, ReadLine line) {
        List<FieldError> faults = line.content() == null ? line.faults() : overlong(line.content());
        if (!faults.isEmpty()) {
            return new LineTable.Stored(line.line(), LineState.FAULTY, null, null, faults);
        }
        return new LineTable.Stored(
                line.line(),
                LineState.WAITING,
                seals.line(incoming.linesKey(), incoming.id(), line.line(), line.content()),
                seals.member(
                        incoming.reportKey(),
                        incoming.id(),
                        line.line(),
                        line.content().member()),
                List.of());
    }

    private List<FieldError> overlong(LineContent content) {
        List<FieldError> faults = new ArrayList<>();
        overlong(faults, "mandate", content.mandate());
        overlong(faults, "member", content.member());
        overlong(faults, "reference", content.reference());
        return faults;
    }

    private void overlong(List<FieldError> faults, String field, String text) {
        if (text != null && text.length() > config.maxNumberCharacters()) {
            faults.add(new FieldError(
                    field, "This is too long. Keep it to " + config.maxNumberCharacters() + " characters."));
        }
    }

    private UUID once(UUID organisation, String key, String choice, String sha256, Function<ImportChoice, UUID> work) {
        if (sha256 == null) {
            throw ImportText.wrong("common.refused.noFile");
        }
        ImportChoice chosen = choice(choice);
        return QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once(
                        organisations.keyOwner(organisation),
                        key,
                        "import " + chosen + " " + sha256,
                        () -> work.apply(chosen)));
    }

    private static ImportChoice choice(String code) {
        for (ImportChoice one : ImportChoice.values()) {
            if (one.name().equals(code)) {
                return one;
            }
        }
        throw Refusals.invalid("choice", "bulk.refused.choice");
    }

    /** Nothing of it stays, unless it turns out that it was received after all and only the answer got lost. */
    private void discard(Incoming incoming) {
        if (QuarkusTransaction.requiringNew().call(() -> imports.discard(incoming.id()))) {
            keys.destroy(incoming.linesKey());
            keys.destroy(incoming.reportKey());
        }
    }
}
