package org.holdout.request.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.evidence.EvidenceFiles;
import org.holdout.request.evidence.EvidencePieces;
import org.holdout.request.evidence.EvidenceShelf;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.evidence.IncomingFile;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.request.Actor;
import org.holdout.request.request.ClaimedOutcome;
import org.holdout.request.request.OptOutRequest;
import org.holdout.request.request.OptOutRequests;
import org.holdout.request.request.RequestState;
import org.holdout.request.words.Refusals;

/**
 * Brings evidence to a request: while it is open, or closed with an answer that can be tested again; within the bounds, once for
 * each idempotency key.
 */
@ApplicationScoped
class EvidenceIntake {

    private final OptOutRequests requests;
    private final EvidenceFiles files;
    private final EvidencePieces pieces;
    private final EvidenceShelf shelf;
    private final Idempotency idempotency;

    @Inject
    EvidenceIntake(
            OptOutRequests requests,
            EvidenceFiles files,
            EvidencePieces pieces,
            EvidenceShelf shelf,
            Idempotency idempotency) {
        this.requests = requests;
        this.files = files;
        this.pieces = pieces;
        this.shelf = shelf;
        this.idempotency = idempotency;
    }

    /** Takes an upload; the request's owner is checked before a byte of the file is stored. */
    EvidenceView upload(
            UUID owner, Actor actor, UUID request, String key, String contentType, InputStream body, Locale language)
            throws IOException {
        QuarkusTransaction.requiringNew().run(() -> requests.owned(request, owner));
        IncomingFile[] taken = new IncomingFile[1];
        boolean decided = false;
        try {
            Map<String, String> fields = MultipartForm.read(
                    contentType, body, (name, content) -> taken[0] = files.receive(owner, name, content));
            UUID added = store(owner, actor, request, key, fields, taken[0]);
            decided = true;
            if (!added.equals(taken[0].id())) {
                files.discard(taken[0]);
            }
            return view(request, added, language);
        } catch (ProblemException | IOException e) {
            if (taken[0] != null && !decided) {
                files.discard(taken[0]);
            }
            throw e;
        }
    }

    /** Takes a description, of a piece that is there or as a piece by itself. */
    EvidenceView describe(UUID owner, Actor actor, UUID request, String key, DescribeEvidence said, Locale language) {
        UUID described = once(owner, key, "describe evidence " + request + " " + said, () -> {
            requests.holdMandate(actor, owner, request);
            OptOutRequest of = open(request, owner);
            boolean byOrganisation = actor == Actor.ORGANISATION;
            return said.evidence() == null
                    ? pieces.add(request, owner, said.kind(), said.description(), byOrganisation)
                    : pieces.describe(
                            request,
                            said.evidence(),
                            said.kind(),
                            said.description(),
                            !goesOut(of) && !requests.recorded(request),
                            byOrganisation);
        });
        return view(request, described, language);
    }

    /** Removes a piece from a draft; what went out with a request stays. */
    void remove(UUID owner, Actor actor, UUID evidence, String key) {
        once(owner, key, "remove evidence " + evidence, () -> {
            UUID of = pieces.requestOf(evidence, owner);
            requests.holdMandate(actor, owner, of);
            OptOutRequest request = open(of, owner);
            if (goesOut(request) || requests.recorded(request.id())) {
                throw Refusals.of(ErrorCode.ILLEGAL_ACTION, "evidence.refused.sent");
            }
            pieces.remove(evidence, owner);
            return evidence;
        });
    }

    /** Whether its letter, which may name or enclose its evidence, is on its way. */
    private static boolean goesOut(OptOutRequest request) {
        return request.delivery() != null && request.delivery().pending();
    }

    private UUID store(
            UUID owner, Actor actor, UUID request, String key, Map<String, String> fields, IncomingFile file) {
        if (file == null) {
            throw Refusals.invalid(MultipartForm.FILE, "common.refused.noFile");
        }
        String kind = fields.get("kind");
        UUID redactionOf = id(fields.get("redactionOf"));
        String body = String.join(
                " ",
                "upload evidence",
                request.toString(),
                kind,
                String.valueOf(redactionOf),
                file.sha256(),
                file.name());
        return once(owner, key, body, () -> {
            requests.holdMandate(actor, owner, request);
            open(request, owner);
            return pieces.add(request, owner, kind, redactionOf, file, actor == Actor.ORGANISATION);
        });
    }

    private UUID once(UUID owner, String key, String body, Supplier<UUID> work) {
        return QuarkusTransaction.requiringNew().call(() -> idempotency.once(owner, key, body, work));
    }

    /** The request, locked until the end of the transaction, so that two at a time keep the bounds. */
    private OptOutRequest open(UUID request, UUID owner) {
        OptOutRequest owned = requests.held(owner, request, null);
        if (owned.state() == RequestState.WITHDRAWN
                || (owned.state() == RequestState.CLOSED && owned.claimedOutcome() == ClaimedOutcome.NOT_ANSWERED)) {
            throw Refusals.of(ErrorCode.ILLEGAL_ACTION, "evidence.refused.ended");
        }
        return owned;
    }

    private EvidenceView view(UUID request, UUID evidence, Locale language) {
        return shelf.of(request, language).stream()
                .filter(piece -> piece.id().equals(evidence))
                .findFirst()
                .orElseThrow(() -> Refusals.of(ErrorCode.NOT_FOUND, "evidence.refused.none"));
    }

    private static UUID id(String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid("redactionOf", "evidence.refused.noId");
        }
    }
}
