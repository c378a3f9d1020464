package org.holdout.request.notice;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdout.request.law.LawConfig;
import org.holdout.request.mandate.EndedBy;
import org.holdout.request.mandate.MandateEnded;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.policy.PolicyMoved;
import org.holdout.request.policy.PolicyVersion;
import org.holdout.request.policy.PolicyVersions;
import org.holdout.request.profile.Profiles;
import org.holdout.request.reply.Messages;
import org.holdout.request.request.Agenda;
import org.holdout.request.request.Agendas;

/** Tells a request's owner what holds of it now, each fact once, and takes back what holds no more and was not read. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Teller {

    /** Never true of a fact: an empty list is no list for the database. */
    private static final String NO_FACT = "-";

    private final NoticeStore store;
    private final SettingsStore settings;
    private final NoticeMail mail;
    private final Agendas agendas;
    private final PolicyVersions policies;
    private final Messages messages;
    private final Mandates mandates;
    private final Profiles profiles;
    private final LawConfig law;
    private final NoticeConfig config;
    private final Clock clock;

    Teller(
            NoticeStore store,
            SettingsStore settings,
            NoticeMail mail,
            Agendas agendas,
            PolicyVersions policies,
            Messages messages,
            Mandates mandates,
            Profiles profiles,
            LawConfig law,
            NoticeConfig config,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.mail = mail;
        this.agendas = agendas;
        this.policies = policies;
        this.messages = messages;
        this.mandates = mandates;
        this.profiles = profiles;
        this.law = law;
        this.config = config;
        this.clock = clock;
    }

    /** Looks at one request, held locked, and says when to look again. */
    void look(Agenda agenda, Instant now) {
        ZoneId zone = profiles.zoneOf(agenda.owner());
        LocalDate today = now.atZone(zone).minusHours(config.fromHour()).toLocalDate();
        List<PolicyVersion> changes = agenda.sentOn() == null || agenda.endedOn() != null
                ? List.of()
                : policies.changedAfter(agenda.sentOn(), List.of(agenda.vendor()));
        News news = new News(changes, mails(agenda, zone), mandate(agenda));
        Outlook outlook = Outlook.of(agenda, news, today, law.soonDays());
        withdrawOthers(agenda, outlook.facts(), now);
        outlook.facts().forEach(fact -> tell(agenda.owner(), agenda.request(), fact, now));
        agendas.lookAgain(
                agenda.request(),
                outlook.next() == null
                        ? null
                        : outlook.next()
                                .atTime(config.fromHour(), 0)
                                .atZone(zone)
                                .toInstant());
    }

    /** Tells that a request which ended will be erased on that day. */
    public void erasureAhead(UUID owner, UUID request, LocalDate on) {
        tell(owner, request, Fact.erasureAhead(on), clock.instant());
    }

    /** After the mandate's letters were called back: that locks mail before requests. */
    void mandateEnded(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) MandateEnded ended) {
        agendas.lookAtAllUnder(ended.mandate());
    }

    void policyMoved(@Observes PolicyMoved moved) {
        agendas.lookAtAllOf(moved.vendor());
    }

    private Map<UUID, LocalDate> mails(Agenda agenda, ZoneId zone) {
        Map<UUID, LocalDate> mails = new LinkedHashMap<>();
        if (agenda.mailWaits()) {
            messages.askedAbout(agenda.request())
                    .forEach(mail -> mails.put(mail.id(), LocalDate.ofInstant(mail.receivedAt(), zone)));
        }
        return mails;
    }

    private Mandates.End mandate(Agenda agenda) {
        return Optional.ofNullable(agenda.mandate())
                .flatMap(mandates::endOf)
                .filter(end -> end.by() != EndedBy.MEMBER)
                .orElse(null);
    }

    private void withdrawOthers(Agenda agenda, List<Fact> facts, Instant now) {
        List<String> keys = facts.isEmpty()
                ? List.of(NO_FACT)
                : facts.stream().map(Fact::key).toList();
        store.withdrawOthers(agenda.request(), keys, !agenda.erasureTold(), now);
    }

    private void tell(UUID owner, UUID request, Fact fact, Instant now) {
        NoticeSettings wanted = settings.of(owner);
        if (wanted.kinds().contains(fact.kind()) && store.tell(owner, request, fact, now) && wanted.byEmail()) {
            mail.send(owner, request, fact);
        }
    }
}
