package org.holdout.request.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdout.request.evidence.EvidenceStrength.Piece;
import org.holdout.request.evidence.EvidenceView.StrengthCheckView;
import org.holdout.request.picture.Pictures;

/** What evidence there is. Whether the caller may see the request is for the caller to know. */
@ApplicationScoped
public class EvidenceShelf {

    private static final String PROMPT_RECORD = "prompt-record";

    private final EvidenceRepository rows;
    private final EvidenceSeals seals;
    private final EvidenceContent content;
    private final Pictures.Bounds bounds;

    @Inject
    EvidenceShelf(EvidenceRepository rows, EvidenceSeals seals, EvidenceContent content, EvidenceSettings settings) {
        this.rows = rows;
        this.seals = seals;
        this.content = content;
        this.bounds = Previews.bounds(settings.preview());
    }

    /** A request's pieces, oldest first. */
    public List<EvidenceView> of(UUID requestId, Locale language) {
        return ofMany(List.of(requestId), language).getOrDefault(requestId, List.of());
    }

    /** The pieces of many requests by one query; a request without any is not in the map. */
    @Transactional
    public Map<UUID, List<EvidenceView>> ofMany(Collection<UUID> requestIds, Locale language) {
        Map<UUID, List<EvidenceView>> views = new HashMap<>();
        byRequest(requestIds).forEach((request, pieces) -> views.put(request, views(pieces, language)));
        return views;
    }

    /**
     * What a request has.
     *
     * @param pieces oldest first
     * @param kinds theirs; a prompt in any description counts as a record of the prompt
     */
    public record Held(List<EvidenceView> pieces, Set<String> kinds) {

        /** Nothing. */
        public static final Held NONE = new Held(List.of(), Set.of());
    }

    /** What each of many requests has, by one query; a request without any is not in the map. */
    @Transactional
    public Map<UUID, Held> heldByMany(Collection<UUID> requestIds, Locale language) {
        Map<UUID, Held> held = new HashMap<>();
        byRequest(requestIds)
                .forEach((request, pieces) -> held.put(request, new Held(views(pieces, language), kinds(pieces))));
        return held;
    }

    /** The strings about the person that were kept with a description; empty when the request has no such description. */
    @Transactional
    public Optional<List<String>> identifyingStrings(UUID requestId, UUID evidence) {
        return rows.ofRequests(List.of(requestId)).stream()
                .filter(row -> row.id().equals(evidence) && row.description() != null)
                .map(row -> seals.description(row).identifyingStrings())
                .findFirst();
    }

    /** Whether a request has evidence that its owner brought, or that came by mail: all but what an organisation uploaded. */
    @Transactional
    public boolean holdsMembersEvidence(UUID requestId) {
        return rows.count("requestId = ?1 and byOrganisation = false", requestId) > 0;
    }

    /**
     * Where a piece of evidence belongs.
     *
     * @param byOrganisation whether the organisation uploaded it that acts under the request's mandate
     */
    public record Place(UUID request, boolean byOrganisation) {}

    /** Where that piece belongs, whosever it is; empty when there is none. */
    @Transactional
    public Optional<Place> place(UUID evidence) {
        return rows.findByIdOptional(evidence).map(row -> new Place(row.requestId(), row.byOrganisation()));
    }

    private Map<UUID, List<Evidence>> byRequest(Collection<UUID> requestIds) {
        return rows.ofRequests(requestIds).stream().collect(Collectors.groupingBy(Evidence::requestId));
    }

    private static Set<String> kinds(List<Evidence> pieces) {
        Set<String> kinds = pieces.stream().map(Evidence::kind).collect(Collectors.toCollection(HashSet::new));
        if (pieces.stream().anyMatch(Evidence::promptRecorded)) {
            kinds.add(PROMPT_RECORD);
        }
        return kinds;
    }

    private List<EvidenceView> views(List<Evidence> rowsOfRequest, Locale language) {
        List<Piece> pieces = EvidenceStrength.withSharedDescription(rowsOfRequest.stream()
                .map(row -> new Piece(row.id(), row.sha256(), row.redactionOf(), seals.description(row)))
                .toList());
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> view(rowsOfRequest.get(i), pieces.get(i), pieces, language))
                .toList();
    }

    private EvidenceView view(Evidence row, Piece piece, List<Piece> all, Locale language) {
        EvidenceKind kind = content.kind(row.kind()).orElseThrow();
        return new EvidenceView(
                row.id(),
                KindView.of(kind, language),
                seals.name(row),
                row.mediaType(),
                row.size(),
                row.sha256(),
                row.addedAt(),
                row.description() == null ? null : piece.description().withCapturesOf(ids(all)),
                kind.checks().stream()
                        .map(check -> check(check, EvidenceStrength.passes(check, piece, all), language))
                        .toList(),
                row.redactionOf(),
                row.picture()
                        .filter(size -> bounds.allow(row.mediaType(), size))
                        .isPresent(),
                row.encrypted(),
                row.byOrganisation());
    }

    private static Set<UUID> ids(List<Piece> pieces) {
        return pieces.stream().map(Piece::id).collect(Collectors.toSet());
    }

    private StrengthCheckView check(String id, boolean passed, Locale language) {
        EvidenceContent.StrengthWords words = content.check(id);
        return new StrengthCheckView(
                id, words.text().in(language), passed, words.advice().in(language));
    }
}
