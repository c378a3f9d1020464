package org.holdout.request.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.grounds.Situation;
import org.holdout.request.law.ControllerView;
import org.holdout.request.law.Law;
import org.holdout.request.law.RightKind;
import org.holdout.request.profile.ProfileView;
import org.holdout.request.request.ActingFor;

/**
 * All that a letter is made of.
 *
 * @param law null when none holds
 * @param vendor the vendor's name; null for one that Holdout does not know
 * @param actingFor the minor for whom a guardian writes; null when the person writes for themselves
 * @param mandate that an organisation acts for the person, in words; null when they act alone
 * @param words the person's own; null without
 * @param day of the letter
 */
record Facts(
        String reference,
        Law law,
        List<RightKind> rights,
        String vendor,
        ControllerView recipient,
        ProfileView profile,
        ActingFor actingFor,
        String mandate,
        List<Situation> situations,
        String words,
        List<EvidenceView> evidence,
        LocalDate day) {

    /** The day on which the law's rights begin, where that is after the letter's; empty otherwise, and without a law. */
    Optional<LocalDate> begins() {
        return Optional.ofNullable(law).flatMap(l -> l.beginsAfter(day));
    }

    /** The same with only that evidence. */
    Facts enclosing(Predicate<EvidenceView> enclosed) {
        return new Facts(
                reference,
                law,
                rights,
                vendor,
                recipient,
                profile,
                actingFor,
                mandate,
                situations,
                words,
                evidence.stream().filter(enclosed).toList(),
                day);
    }
}
