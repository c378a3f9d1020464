package org.holdout.request.dossier;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.evidence.EvidenceFiles;
import org.holdout.request.letter.Letter;
import org.holdout.request.letter.Letters;
import org.holdout.request.mandate.MandateRecords;
import org.holdout.request.pdf.PdfWriter;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.profile.Profiles;
import org.holdout.request.request.OptOutRequests;
import org.holdout.request.request.RequestCopies;
import org.holdout.request.request.RequestState;
import org.holdout.request.request.RequestView;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/**
 * Writes a request's file: everything about it in one signed archive that an authority or a lawyer can check without Holdout. It is
 * written as it is read, and nothing of it is kept.
 */
@ApplicationScoped
class Dossiers {

    private static final String WELL_KNOWN = "/.well-known/holdout-signing-key.pem";

    private final RequestCopies requests;
    private final OptOutRequests optOutRequests;
    private final Letters letters;
    private final Profiles profiles;
    private final MandateRecords mandates;
    private final EvidenceFiles files;
    private final PdfWriter pdf;
    private final SigningKeyHolder key;
    private final VerifyTexts verifyTexts;
    private final DossierConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    Dossiers(
            RequestCopies requests,
            OptOutRequests optOutRequests,
            Letters letters,
            Profiles profiles,
            MandateRecords mandates,
            EvidenceFiles files,
            PdfWriter pdf,
            SigningKeyHolder key,
            VerifyTexts verifyTexts,
            DossierConfig config,
            ObjectMapper json,
            Clock clock) {
        this.requests = requests;
        this.optOutRequests = optOutRequests;
        this.letters = letters;
        this.profiles = profiles;
        this.mandates = mandates;
        this.files = files;
        this.pdf = pdf;
        this.key = key;
        this.verifyTexts = verifyTexts;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What the person wants.
     *
     * @param redacted redacted copies in the place of originals, and nothing that the person described or wrote for themselves
     * @param keep originals without a redacted copy that go in all the same
     */
    record Wish(boolean redacted, Set<UUID> keep) {}

    /** Everything that is known before the first byte, read in one transaction. */
    private record Known(
            UUID owner,
            RequestView request,
            Letter letter,
            Profiles.Known person,
            Words words,
            Instant at,
            String mandate) {}

    /**
     * Writes it; the stream stays open. What is refused is refused before the first byte.
     *
     * @throws ProblemException NOT_FOUND when the request is not the owner's, ILLEGAL_ACTION for a draft, INVALID_INPUT for a wish that
     *     cannot be, LIMIT_EXCEEDED when the overview or the letter is too long for a PDF
     */
    void write(UUID owner, UUID id, Wish wish, Words words, OutputStream out) throws IOException {
        Known known = QuarkusTransaction.requiringNew().call(() -> known(owner, id, words));
        Pieces pieces = wish.redacted()
                ? Pieces.redacted(known.request().evidence(), wish.keep())
                : Pieces.whole(known.request().evidence());
        Written page = page(known, pieces, wish.redacted());
        byte[] letter = letters.printable(known.letter()) ? letters.pdf(known.letter()) : null;
        String folder = "holdout-" + known.request().reference();
        BagWriter bag = new BagWriter(out, folder, known.at());
        for (Map.Entry<String, String> text :
                verifyTexts.of(folder, keyAddress(), key.get().id()).entrySet()) {
            bag.tag(text.getKey(), text.getValue());
        }
        bag.tag("signing-key.pem", key.get().pem());
        Pieces written = evidence(bag, owner, pieces);
        if (letter != null) {
            bag.payload("letters/request.pdf", stream(letter), null);
        }
        bag.payload("letters/request.txt", stream(known.letter().onPaper().getBytes(StandardCharsets.UTF_8)), null);
        if (known.mandate() != null) {
            bag.payload("mandate.txt", stream(known.mandate().getBytes(StandardCharsets.UTF_8)), null);
        }
        Written last = written.equals(pieces) ? page : page(known, written, wish.redacted());
        bag.payload(last.name(), stream(last.content()), null);
        bag.payload("overview.json", stream(overview(known, written, wish.redacted())), null);
        bag.finish(info(known.request(), wish.redacted()), key.get());
    }

    private Known known(UUID owner, UUID id, Words words) {
        RequestView request = requests.some(owner, List.of(id), words).stream()
                .findFirst()
                .orElseThrow(() -> Refusals.notFound("common.refused.noRequest"));
        if (request.state() == RequestState.DRAFT) {
            throw words.refusal(ErrorCode.ILLEGAL_ACTION, "dossier.refused.draft");
        }
        return new Known(
                owner,
                request,
                letters.of(optOutRequests.owned(id, owner), null),
                profiles.known(owner),
                words,
                clock.instant(),
                request.mandate() == null
                        ? null
                        : mandates.of(request.mandate().id(), owner, words).orElse(null));
    }

    private Pieces evidence(BagWriter bag, UUID owner, Pieces pieces) throws IOException {
        Pieces written = pieces;
        for (Pieces.Put put : pieces.put()) {
            try (InputStream content = files.open(put.piece().id(), owner).content()) {
                bag.payload(put.path(), content, put.piece().sha256());
            } catch (UnreadableException e) {
                Log.errorf(
                        "Evidence %s cannot be read for its request's file",
                        put.piece().id());
                written = written.without(put);
            }
        }
        return written;
    }

    /** The overview for people, and what it is called. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Written(String name, byte[] content) {}

    /** A PDF; a page for a browser where our fonts lack a character. */
    private Written page(Known known, Pieces pieces, boolean redacted) {
        OverviewPage page = new OverviewPage(
                known.request(),
                known.person().profile(),
                pieces,
                redacted,
                known.words(),
                known.person().zone());
        String xhtml = page.xhtml(known.at(), new OverviewPage.Key(key.get().id(), keyAddress()));
        Locale language = known.words().locale();
        return pdf.writes(xhtml + page.title())
                ? new Written("overview.pdf", pdf.write(xhtml, language, page.title()))
                : new Written("overview.html", pdf.asPage(xhtml, language, page.title()));
    }

    private byte[] overview(Known known, Pieces pieces, boolean redacted) throws IOException {
        return json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(
                        Overview.of(known.request(), known.person().profile(), pieces, redacted, known.at(), json));
    }

    private Map<String, String> info(RequestView request, boolean redacted) {
        Map<String, String> info = new LinkedHashMap<>();
        info.put("External-Identifier", request.reference());
        info.put("Bag-Software-Agent", "Holdout");
        info.put("Holdout-Variant", redacted ? "redacted" : "full");
        info.put("Holdout-Key-Id", key.get().id());
        info.put("Holdout-Key-Address", keyAddress());
        return info;
    }

    private String keyAddress() {
        return config.publicAddress().resolve(WELL_KNOWN).toString();
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
