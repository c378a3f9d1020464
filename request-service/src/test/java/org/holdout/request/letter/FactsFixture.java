package org.holdout.request.letter;

import java.time.LocalDate;
import java.util.List;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.grounds.Situation;
import org.holdout.request.law.ControllerView;
import org.holdout.request.law.Law;
import org.holdout.request.law.RightKind;
import org.holdout.request.profile.ProfileView;
import org.holdout.request.request.ActingFor;
import org.holdout.request.request.GuardianRelation;

/** Facts for a letter from Ana to Meta in Ireland; each part can be put in another's place. */
record FactsFixture(
        Law law,
        List<RightKind> rights,
        String vendor,
        ActingFor actingFor,
        List<Situation> situations,
        String words,
        List<EvidenceView> evidence) {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final ActingFor LENA = new ActingFor("Lena Sophie Marx", GuardianRelation.PARENT, List.of("lena.m"));
    private static final ProfileView ANA = new ProfileView(
            "Ana Marx", "ana@example.org", "Gasse 1\n1010 Wien", List.of("ana.m"), "AT", null, null, null, 1);

    static FactsFixture of(Law law, RightKind... rights) {
        return new FactsFixture(law, List.of(rights), "Meta", null, List.of(), null, List.of());
    }

    FactsFixture forMinor() {
        return new FactsFixture(law, rights, vendor, LENA, situations, words, evidence);
    }

    FactsFixture unknownVendor() {
        return new FactsFixture(law, rights, null, actingFor, situations, words, evidence);
    }

    FactsFixture because(List<Situation> these, String own) {
        return new FactsFixture(law, rights, vendor, actingFor, these, own, evidence);
    }

    FactsFixture with(List<EvidenceView> pieces) {
        return new FactsFixture(law, rights, vendor, actingFor, situations, words, pieces);
    }

    Facts facts() {
        return facts(DAY);
    }

    Facts facts(LocalDate day) {
        return new Facts(
                "7K4M-2QXP",
                law,
                rights,
                vendor,
                ControllerView.theirs("Meta Platforms Ireland Limited", "IE", null, null, null),
                ANA,
                actingFor,
                null,
                situations,
                words,
                evidence,
                day);
    }
}
