package org.holdout.request.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/**
 * Adds pieces to a request and removes them, in the caller's transaction. The caller has made sure that the request is the
 * owner's and allows it, and holds it locked, so that the bound on pieces holds.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class EvidencePieces {

    /** The kind of what was sent or came by mail. */
    private static final String MAIL = "request-confirmation";

    private final EvidenceRepository rows;
    private final EvidenceSeals seals;
    private final EvidenceContent content;
    private final DescriptionRules rules;
    private final EvidenceSettings settings;
    private final Clock clock;

    @Inject
    EvidencePieces(
            EvidenceRepository rows,
            EvidenceSeals seals,
            EvidenceContent content,
            DescriptionRules rules,
            EvidenceSettings settings,
            Clock clock) {
        this.rows = rows;
        this.seals = seals;
        this.content = content;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes a received file, which the vault keeps already, a piece of a request.
     *
     * @param redactionOf the piece of the same request of which it is a redacted copy, or null
     * @param byOrganisation whether the organisation uploads it that acts under the request's mandate
     */
    public UUID add(
            UUID request, UUID owner, String kindId, UUID redactionOf, IncomingFile file, boolean byOrganisation) {
        EvidenceKind kind = kind(kindId);
        if (!kind.mayBeStored()) {
            throw Refusals.invalid("kind", "evidence.refused.kindWithoutFile");
        }
        if (redactionOf != null) {
            requireRedacted(file, piece(redactionOf, request, "redactionOf"));
        }
        requireRoom(request);
        Evidence row = row(file.id(), request, owner, kind, byOrganisation);
        row.file(file, seals.sealName(owner, file.id(), file.name()), redactionOf);
        rows.persist(row);
        return row.id();
    }

    /**
     * Keeps what was sent or came by mail. A mail itself is kept whatever else there is; for its attachments look at {@link #room} first.
     */
    public UUID addMail(UUID request, UUID owner, IncomingFile file) {
        Evidence row = row(file.id(), request, owner, kind(MAIL), false);
        row.file(file, seals.sealName(owner, file.id(), file.name()), null);
        rows.persist(row);
        return row.id();
    }

    /** How many more pieces a request may have. */
    public int room(UUID request) {
        return Math.max(0, settings.maxPiecesPerRequest() - Math.toIntExact(rows.countOf(request)));
    }

    /**
     * Adds a piece that consists of a description alone.
     *
     * @param byOrganisation whether the organisation adds it that acts under the request's mandate
     */
    public UUID add(UUID request, UUID owner, String kindId, EvidenceDescription description, boolean byOrganisation) {
        EvidenceKind kind = kind(kindId);
        rules.check(kind, description);
        requireCaptures(request, description);
        requireRoom(request);
        Evidence row = row(UUID.randomUUID(), request, owner, kind, byOrganisation);
        describe(row, description);
        rows.persist(row);
        return row.id();
    }

    /**
     * Says something about a piece that is there.
     *
     * @param mayReplace whether an earlier description may be replaced
     * @param byOrganisation whether an organisation says it, which replaces nothing that the member said
     */
    public UUID describe(
            UUID request,
            UUID evidence,
            String kindId,
            EvidenceDescription description,
            boolean mayReplace,
            boolean byOrganisation) {
        EvidenceKind kind = kind(kindId);
        Evidence row = piece(evidence, request, "evidence");
        if (!row.kind().equals(kindId)) {
            throw Refusals.invalid("kind", "evidence.refused.otherKind");
        }
        if (row.description() != null && byOrganisation && !row.byOrganisation()) {
            throw Refusals.of(ErrorCode.FORBIDDEN, "evidence.refused.membersWords");
        }
        if (row.description() != null && !mayReplace) {
            throw Refusals.of(ErrorCode.ILLEGAL_ACTION, "evidence.refused.wordsSent");
        }
        rules.check(kind, description);
        requireCaptures(request, description);
        describe(row, description);
        return row.id();
    }

    /** Removes a piece; ILLEGAL_ACTION while it has redacted copies. Its file goes too, at the latest with the next sweep. */
    public void remove(UUID evidence, UUID owner) {
        Evidence row = rows.owned(evidence, owner).orElseThrow(EvidencePieces::noSuchPiece);
        if (rows.count("redactionOf", evidence) > 0) {
            throw Refusals.of(ErrorCode.ILLEGAL_ACTION, "evidence.refused.hasCopies");
        }
        rows.delete(row);
    }

    /** The request that a piece belongs to. */
    public UUID requestOf(UUID evidence, UUID owner) {
        return rows.owned(evidence, owner).map(Evidence::requestId).orElseThrow(EvidencePieces::noSuchPiece);
    }

    private Evidence row(UUID id, UUID request, UUID owner, EvidenceKind kind, boolean byOrganisation) {
        return new Evidence(
                id, request, owner, kind.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS), byOrganisation);
    }

    private void describe(Evidence row, EvidenceDescription description) {
        row.describe(seals.sealDescription(row.owner(), row.id(), description), description.prompt() != null);
    }

    private EvidenceKind kind(String id) {
        if (id == null || id.isBlank()) {
            throw Refusals.invalid("kind", "evidence.refused.noKind");
        }
        return content.kind(id).orElseThrow(() -> Refusals.invalid("kind", "evidence.refused.unknownKind"));
    }

    private Evidence piece(UUID id, UUID request, String field) {
        return rows.findByIdOptional(id)
                .filter(row -> row.requestId().equals(request))
                .orElseThrow(() -> Refusals.invalid(field, "evidence.refused.notOfRequest"));
    }

    /** The same bytes are no redacted copy, and would leave in its place. */
    private static void requireRedacted(IncomingFile copy, Evidence original) {
        if (original.redactionOf() != null) {
            throw Refusals.invalid("redactionOf", "evidence.refused.copyOfCopy");
        }
        if (copy.sha256().equals(original.sha256())) {
            throw Refusals.invalid("file", "evidence.refused.nothingCovered");
        }
    }

    private void requireCaptures(UUID request, EvidenceDescription description) {
        for (int i = 0; i < description.captures().size(); i++) {
            String field = "captures[" + i + "]";
            if (!piece(description.captures().get(i), request, field).isFile()) {
                throw Refusals.invalid(field, "evidence.refused.withoutFile");
            }
        }
    }

    private void requireRoom(UUID request) {
        if (rows.countOf(request) >= settings.maxPiecesPerRequest()) {
            throw Refusals.of(ErrorCode.LIMIT_EXCEEDED, "evidence.refused.tooMany", settings.maxPiecesPerRequest());
        }
    }

    private static ProblemException noSuchPiece() {
        return Refusals.of(ErrorCode.NOT_FOUND, "evidence.refused.none");
    }
}
