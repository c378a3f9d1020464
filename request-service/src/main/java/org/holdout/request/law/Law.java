package org.holdout.request.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdout.request.law.LawClock.Appeal;
import org.holdout.request.law.LawClock.Extension;
import org.holdout.request.law.LawClock.Pause;
import org.holdout.request.words.Bilingual;

/**
 * One legal regime as content holds it: {@code content/laws/<id>.yaml}.
 *
 * @param places ISO 3166 codes where people have its rights
 * @param relevance whether it can stop training use
 * @param inForce from when its rights hold; null when they have long held
 * @param verified PAGE when its core was read on a page, GENERAL when it is general knowledge
 * @param generalKnowledge the parts of a page-verified record that were not read on a page
 */
public record Law(
        String id,
        Bilingual name,
        String jurisdiction,
        List<String> places,
        Bilingual statute,
        Relevance relevance,
        InForce inForce,
        String verified,
        String confidence,
        List<Right> rights,
        List<Period> acknowledge,
        List<Period> answer,
        Extension extension,
        Pause pause,
        Appeal appeal,
        Complaint complaint,
        Agents agents,
        Identity identity,
        List<String> notes,
        List<Source> sources,
        List<String> generalKnowledge) {

    /** How much a law helps against training use, most first. */
    public enum Relevance {
        /** Gives a right that can stop it. */
        DIRECT,
        /** Gives related rights only. */
        PARTIAL,
        /** Rights not yet fully in force. */
        FUTURE
    }

    /**
     * From when its rights hold.
     *
     * @param source the id of the one of its sources that says so
     */
    public record InForce(LocalDate from, String source) {}

    /** Where a complaint goes; {@code withinDays} and {@code lawsuitWaitDays} are calendar days, absent without such a limit. */
    public record Complaint(
            Bilingual body,
            String article,
            String url,
            Integer withinDays,
            Integer lawsuitWaitDays,
            List<String> authorityGroups,
            List<String> authorityIds) {

        /** Absent lists are empty. */
        public Complaint {
            authorityGroups = authorityGroups == null ? List.of() : List.copyOf(authorityGroups);
            authorityIds = authorityIds == null ? List.of() : List.copyOf(authorityIds);
        }
    }

    /**
     * Who may ask on another's behalf.
     *
     * @param rights codes of the rights that the rule is about; empty: there is none; absent: all
     * @param needs what a vendor may want then, as far as the record says it
     */
    public record Agents(Bilingual who, String article, List<String> rights, List<AgentNeed> needs) {

        /** Absent needs are empty. */
        public Agents {
            rights = rights == null ? null : List.copyOf(rights);
            needs = needs == null ? List.of() : List.copyOf(needs);
        }
    }

    /** What may be asked of the person to show who they are; {@code pause} is absent when nothing is recorded. */
    public record Identity(Bilingual rule, Bilingual pause) {}

    /** Absent lists are empty. */
    public Law {
        places = List.copyOf(places);
        rights = List.copyOf(rights);
        acknowledge = acknowledge == null ? List.of() : List.copyOf(acknowledge);
        answer = List.copyOf(answer);
        notes = notes == null ? List.of() : List.copyOf(notes);
        sources = List.copyOf(sources);
        generalKnowledge = generalKnowledge == null ? List.of() : List.copyOf(generalKnowledge);
    }

    /** All that it says about time. */
    public LawClock clock() {
        return new LawClock(acknowledge, answer, extension, pause, appeal, complaint.withinDays());
    }

    /** The right of that kind; the first where the law has several. */
    public Optional<Right> right(RightKind kind) {
        return rights.stream().filter(r -> r.kind() == kind).findFirst();
    }

    /** How many of those kinds of right it gives. */
    long gives(Set<RightKind> kinds) {
        return rights.stream()
                .map(Right::kind)
                .distinct()
                .filter(kinds::contains)
                .count();
    }

    /** What the right of that code does; OTHER when the law has none of that code any more. */
    public RightKind kind(String code) {
        return rights.stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .map(Right::kind)
                .orElse(RightKind.OTHER);
    }

    /** The day on which its rights begin, where that is after {@code day}; empty when they hold on it. */
    public Optional<LocalDate> beginsAfter(LocalDate day) {
        return Optional.ofNullable(inForce).map(InForce::from).filter(from -> from.isAfter(day));
    }

    /** Whether people who live there have its rights; {@code state} may be null. */
    public boolean holdsIn(String country, String state) {
        return places.contains(country) || (state != null && places.contains(country + "-" + state));
    }
}
