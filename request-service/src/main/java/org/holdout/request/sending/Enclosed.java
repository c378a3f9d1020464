package org.holdout.request.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdout.problem.ProblemException;
import org.holdout.request.evidence.EvidenceFiles;
import org.holdout.request.evidence.EvidenceShelf;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.law.VendorContacts;
import org.holdout.request.letter.Letter;
import org.holdout.request.letter.Letters;
import org.holdout.request.mail.MailDraft.Attachment;
import org.holdout.request.request.Actor;
import org.holdout.request.request.OptOutRequest;
import org.holdout.request.words.Refusals;

/** The files that go along with a letter by e-mail: the letter as a document, and what the person chose. */
@ApplicationScoped
class Enclosed {

    private final Letters letters;
    private final EvidenceShelf shelf;
    private final EvidenceFiles files;
    private final SendingSettings settings;

    Enclosed(Letters letters, EvidenceShelf shelf, EvidenceFiles files, SendingSettings settings) {
        this.letters = letters;
        this.shelf = shelf;
        this.files = files;
        this.settings = settings;
    }

    /**
     * The files, the letter first.
     *
     * @param chosen ids of pieces of evidence; null for none
     * @param actor who sends it: to an address that it can have entered itself, an organisation encloses only what it uploaded
     * @throws ProblemException INVALID_INPUT when one of them is no file of this request, or none that goes along, or they are too many or
     *     too large
     */
    List<Attachment> with(OptOutRequest request, Letter letter, List<UUID> chosen, Actor actor) {
        List<Attachment> attachments = new ArrayList<>();
        attachments.add(document(letter, "letter-" + request.reference()));
        for (EvidenceView piece : pieces(request, chosen == null ? Set.of() : new HashSet<>(chosen), actor)) {
            attachments.add(new Attachment(piece.fileName(), piece.mediaType(), read(piece, request.owner())));
        }
        return attachments;
    }

    /** A PDF; text where our fonts lack a character. */
    private Attachment document(Letter letter, String name) {
        return letters.printable(letter)
                ? new Attachment(name + ".pdf", "application/pdf", letters.pdf(letter))
                : new Attachment(
                        name + ".txt",
                        "text/plain; charset=UTF-8",
                        letter.onPaper().getBytes(StandardCharsets.UTF_8));
    }

    private List<EvidenceView> pieces(OptOutRequest request, Set<UUID> chosen, Actor actor) {
        Map<UUID, EvidenceView> there = chosen.isEmpty()
                ? Map.of()
                : shelf.of(request.id(), Locale.ENGLISH).stream()
                        .filter(piece -> piece.sha256() != null)
                        .collect(Collectors.toMap(EvidenceView::id, Function.identity()));
        if (!there.keySet().containsAll(chosen)) {
            throw Refusals.invalid("evidence", "sending.refused.noFile");
        }
        boolean ownOnly = actor == Actor.ORGANISATION && request.vendor().equals(VendorContacts.OTHER);
        if (ownOnly && chosen.stream().anyMatch(id -> !there.get(id).byOrganisation())) {
            throw Refusals.invalid("evidence", "sending.refused.membersFile");
        }
        if (chosen.size() > settings.mostAttachments()) {
            throw Refusals.invalid("evidence", "sending.refused.tooMany", settings.mostAttachments());
        }
        List<EvidenceView> pieces =
                there.values().stream().filter(p -> chosen.contains(p.id())).toList();
        long size = pieces.stream().mapToLong(EvidenceView::size).sum();
        if (size > settings.mostAttached().asLongValue()) {
            throw Refusals.invalid(
                    "evidence",
                    "sending.refused.tooLarge",
                    settings.mostAttached().asLongValue() / (1024 * 1024));
        }
        return pieces;
    }

    private byte[] read(EvidenceView piece, UUID owner) {
        try (InputStream content = files.open(piece.id(), owner).content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
