package org.holdout.request.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.holdout.problem.FieldError;
import org.holdout.problem.ProblemException;
import org.holdout.request.mandate.ActiveMandate;
import org.holdout.request.mandate.ManyMandates;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.request.DraftInput;
import org.holdout.request.request.MandatedDrafts;
import org.holdout.request.words.Fault;

/**
 * Makes drafts of a batch of lines, or only checks them, in the caller's transaction. Lines that were drafted before, by their
 * reference, are not drafted again; one whose reference stands in an earlier line of the batch shares what became of that. A reference
 * stands for one mandate: under another, of whoever it is, it is a fault of the line and says nothing of what it stands for.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LineDrafts {

    private final Members members;
    private final References references;
    private final MandatedDrafts drafts;
    private final ImportSeals seals;

    LineDrafts(Members members, References references, MandatedDrafts drafts, ImportSeals seals) {
        this.members = members;
        this.references = references;
        this.drafts = drafts;
        this.seals = seals;
    }

    /** A line to be drafted or checked. */
    private record Candidate(int line, LineContent content, ActiveMandate mandate) {}

    /** The lines' outcomes, in any order: each is RIGHT, REPEATED or FAULTY. */
    List<Outcome> check(ImportRow row, List<LineTable.Work> batch) {
        return outcomes(row, batch, false, ManyMandates.Look.ONLY);
    }

    /**
     * The lines' outcomes, in any order: each is DRAFTED, REPEATED or FAULTY.
     *
     * @param look whether their mandates are held from now on, or {@link #ended} is asked at the end
     */
    List<Outcome> draft(ImportRow row, List<LineTable.Work> batch, ManyMandates.Look look) {
        return outcomes(row, batch, true, look);
    }

    /** Holds the mandates of all drafts of the import; those lines are FAULTY whose mandate ended since they were drafted. */
    List<Outcome> ended(ImportRow row) {
        return drafts.withoutMandate(row.organisation(), row.id()).stream()
                .map(line -> new Outcome(
                        line,
                        LineState.FAULTY,
                        null,
                        null,
                        List.of(new FieldError("member", "This member's mandate has ended."))))
                .toList();
    }

    private List<Outcome> outcomes(
            ImportRow row, List<LineTable.Work> batch, boolean drafting, ManyMandates.Look look) {
        List<Outcome> outcomes = new ArrayList<>();
        Map<Integer, LineContent> contents = contents(row, batch, outcomes);
        Members.Found found = members.find(
                row.organisation(), given(contents, LineContent::mandate), given(contents, LineContent::member), look);
        Map<String, References.Drafted> known =
                references.known(row.organisation(), given(contents, LineContent::reference));
        Map<String, Candidate> first = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        List<Candidate> later = new ArrayList<>();
        contents.forEach((line, content) -> {
            try {
                Candidate one = new Candidate(line, content, found.of(content.mandate(), content.member()));
                String reference = content.reference();
                if (reference != null && known.containsKey(reference)) {
                    outcomes.add(repeated(one, known.get(reference)));
                } else if (reference != null && first.putIfAbsent(reference, one) != null) {
                    later.add(one);
                } else {
                    candidates.add(one);
                }
            } catch (ProblemException e) {
                outcomes.add(new Outcome(line, LineState.FAULTY, null, null, e.errors()));
            }
        });
        outcomes.addAll(made(row, candidates, drafting));
        later.forEach(one -> outcomes.add(shared(one, first, outcomes)));
        return outcomes;
    }

    private List<Outcome> made(ImportRow row, List<Candidate> candidates, boolean drafting) {
        List<MandatedDrafts.Asked> asked = candidates.stream()
                .map(one -> new MandatedDrafts.Asked(one.mandate(), one.line(), input(one.content())))
                .toList();
        List<MandatedDrafts.Made> made = drafting ? drafts.begin(row.id(), asked) : drafts.check(asked);
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, UUID> named = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate one = candidates.get(i);
            MandatedDrafts.Made draft = made.get(i);
            LineState right = drafting ? LineState.DRAFTED : LineState.RIGHT;
            LineState state = draft.faults().isEmpty() ? right : LineState.FAULTY;
            outcomes.add(new Outcome(
                    one.line(), state, one.mandate().owner(), draft.request(), Fault.inEnglish(draft.faults())));
            if (draft.request() != null && one.content().reference() != null) {
                named.put(one.content().reference(), draft.request());
            }
        }
        references.note(row.organisation(), named);
        return outcomes;
    }

    private Map<Integer, LineContent> contents(ImportRow row, List<LineTable.Work> batch, List<Outcome> unreadable) {
        Map<Integer, LineContent> contents = new LinkedHashMap<>();
        for (LineTable.Work work : batch) {
            try {
                contents.put(work.line(), seals.line(row.linesKey(), row.id(), work.line(), work.content()));
            } catch (UnreadableException e) {
                unreadable.add(new Outcome(
                        work.line(),
                        LineState.FAULTY,
                        null,
                        null,
                        List.of(new FieldError("line", "This line can no longer be read. Upload it again."))));
            }
        }
        return contents;
    }

    private static List<String> given(Map<Integer, LineContent> contents, Function<LineContent, String> field) {
        return contents.values().stream()
                .map(field)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Outcome repeated(Candidate one, References.Drafted drafted) {
        if (!drafted.owner().equals(one.mandate().owner())) {
            return misnamed(one, "This reference stands for a request of another member. Give this line another.");
        }
        if (!one.mandate().id().equals(drafted.mandate())) {
            return misnamed(
                    one,
                    "This reference stands for a request under another mandate of this member. Give this line another.");
        }
        return repeated(one, drafted.request());
    }

    private static Outcome repeated(Candidate one, UUID request) {
        return new Outcome(one.line(), LineState.REPEATED, one.mandate().owner(), request, List.of());
    }

    private static Outcome misnamed(Candidate one, String message) {
        return new Outcome(
                one.line(),
                LineState.FAULTY,
                one.mandate().owner(),
                null,
                List.of(new FieldError("reference", message)));
    }

    private static Outcome shared(Candidate one, Map<String, Candidate> first, List<Outcome> outcomes) {
        Candidate before = first.get(one.content().reference());
        int earlier = before.line();
        if (!before.mandate().id().equals(one.mandate().id())) {
            String whose = before.mandate().owner().equals(one.mandate().owner())
                    ? "under another mandate of this member"
                    : "for another member";
            return misnamed(one, "Line " + earlier + " has the same reference " + whose + ". Give this line another.");
        }
        Outcome of =
                outcomes.stream().filter(o -> o.line() == earlier).findFirst().orElseThrow();
        UUID owner = one.mandate().owner();
        return switch (of.state()) {
            case DRAFTED, REPEATED -> repeated(one, of.request());
            case RIGHT -> new Outcome(one.line(), LineState.RIGHT, owner, null, List.of());
            case WAITING, FAULTY ->
                misnamed(
                        one,
                        "Line " + earlier
                                + " has the same reference and is wrong. Mend it, or give this line another.");
        };
    }

    private static DraftInput input(LineContent line) {
        return new DraftInput(
                line.vendor(),
                line.country(),
                line.state(),
                line.rights(),
                line.law(),
                line.channel(),
                line.guide(),
                line.grounds(),
                line.situations(),
                null,
                line.recipient(),
                line.letterLanguage(),
                null);
    }
}
