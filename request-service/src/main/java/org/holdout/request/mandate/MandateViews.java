package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.holdout.request.link.PortalLinks;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.words.Words;

/** Puts mandates together for their reader, by one query for the names of all organisations. */
@ApplicationScoped
class MandateViews {

    private final MandateSeals seals;
    private final MandateTexts texts;
    private final Organisations organisations;
    private final PortalLinks links;

    MandateViews(MandateSeals seals, MandateTexts texts, Organisations organisations, PortalLinks links) {
        this.seals = seals;
        this.texts = texts;
        this.organisations = organisations;
        this.links = links;
    }

    List<MandateView> of(List<Mandate> mandates, LocalDate today, boolean forOrganisation, Words words) {
        Map<UUID, String> names = organisations.names(
                mandates.stream().map(Mandate::organisation).distinct().toList());
        return mandates.stream()
                .map(m -> view(m, names.get(m.organisation()), today, forOrganisation, words))
                .toList();
    }

    private MandateView view(Mandate m, String organisation, LocalDate today, boolean forOrganisation, Words words) {
        Member member = seals.member(m);
        MandateState state = m.state(today);
        boolean named = !forOrganisation || state == MandateState.INVITED || state == MandateState.ACTIVE;
        boolean handsOn = forOrganisation && state == MandateState.INVITED && member.email() == null;
        String signed = seals.text(m);
        return new MandateView(
                m.id(),
                new MandateView.OrganisationName(m.organisation(), organisation),
                new MandateView.MemberView(m.id(), member.number(), named ? member.name() : null),
                state,
                List.copyOf(new TreeSet<>(m.limits().vendors())),
                m.limits().rights().stream().sorted().toList(),
                m.limits().until(),
                m.invitedAt(),
                m.givenAt(),
                m.endedAt(),
                m.endedBy(),
                m.textVersion() == null ? MandateTexts.CURRENT : m.textVersion(),
                signed == null ? texts.text(organisation, m.limits(), words) : signed,
                handsOn ? links.invitation(member.invitation()) : null);
    }
}
