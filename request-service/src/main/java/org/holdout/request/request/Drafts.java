package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.holdout.problem.ErrorCode;
import org.holdout.request.law.Channel;
import org.holdout.request.law.Place;
import org.holdout.request.law.RightKind;
import org.holdout.request.law.VendorContacts;
import org.holdout.request.mandate.ActiveMandate;
import org.holdout.request.mandate.OwnerLocks;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Refused;

/** Begins drafts and changes them, in the caller's transaction. */
@ApplicationScoped
class Drafts {

    private final Requests requests;
    private final DraftRules rules;
    private final PersonalRules personal;
    private final RequestTexts texts;
    private final OwnerLocks locks;
    private final RequestConfig config;
    private final Clock clock;

    Drafts(
            Requests requests,
            DraftRules rules,
            PersonalRules personal,
            RequestTexts texts,
            OwnerLocks locks,
            RequestConfig config,
            Clock clock) {
        this.requests = requests;
        this.rules = rules;
        this.personal = personal;
        this.texts = texts;
        this.locks = locks;
        this.config = config;
        this.clock = clock;
    }

    /** {@code under} null: the person's own. */
    OptOutRequest begin(UUID owner, ActiveMandate under, DraftInput in) {
        if (under == null) {
            requireStay(owner);
        }
        OptOutRequest draft = checked(owner, under, in);
        room(owner, 1);
        requests.persist(draft);
        return draft;
    }

    /** All of them or none; the id that they have in common. A fault names its input, such as {@code inputs[1].vendor}. */
    UUID beginTogether(UUID owner, List<DraftInput> inputs) {
        if (inputs == null || inputs.isEmpty() || inputs.size() > config.maxLinked()) {
            throw Refusals.invalid("inputs", "common.refused.together", config.maxLinked());
        }
        requireStay(owner);
        UUID together = UUID.randomUUID();
        List<OptOutRequest> drafts = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            drafts.add(checked(owner, inputs.get(i), "inputs[" + i + "]"));
        }
        room(owner, drafts.size());
        drafts.forEach(draft -> draft.link(together));
        requests.persist(drafts);
        return together;
    }

    /**
     * Makes those wait who would erase this person, or give their account to a member who has none: they see what was begun, or it is not begun.
     * A mandate that is held does the same for a member.
     */
    private void requireStay(UUID owner) {
        if (!locks.take(owner).isEmpty()) {
            throw Refusals.of(ErrorCode.ILLEGAL_ACTION, "mandate.refused.leaving");
        }
    }

    private static void requireCovered(ActiveMandate under, String vendor, List<RightKind> rights) {
        if (!under.vendors().isEmpty() && !under.vendors().contains(vendor)) {
            throw Refusals.invalid("vendor", "refused.mandate.vendor");
        }
        if (!under.rights().isEmpty() && !under.rights().containsAll(rights)) {
            throw Refusals.invalid("rights", "refused.mandate.rights");
        }
    }

    /**
     * A mandate is for the member alone, and for a company and not for an address: a letter to one that Holdout knows goes where Holdout
     * knows, unless the member says otherwise.
     */
    private static void requireTheMembers(String vendor, ActingForInput actingFor, OwnRecipient recipient) {
        if (actingFor != null) {
            throw Refusals.invalid("actingFor", "refused.mandate.minor");
        }
        if (recipient != null && !vendor.equals(VendorContacts.OTHER)) {
            throw Refusals.invalid("recipient", "refused.mandate.recipient");
        }
    }

    /** {@code under} null: the person's own hand, which no mandate limits. */
    void change(OptOutRequest request, ActiveMandate under, DraftUpdate in) {
        RequestTexts.Texts now = texts.of(request);
        RequestTexts.Texts next = new RequestTexts.Texts(
                in.grounds() == null ? now.grounds() : personal.grounds(in.grounds()),
                in.situations() == null ? now.situations() : personal.situations(in.situations()),
                in.actingFor() == null ? now.actingFor() : personal.actingFor(in.actingFor()),
                in.recipient() == null ? now.recipient() : recipient(request.vendor(), in.recipient()));
        Place place = in.place(request.place());
        List<RightKind> rights = in.rights() == null ? request.rights() : rules.rights(in.rights());
        OptOutRequest.Asked asked = rules.check(
                place,
                request.vendor(),
                next.recipient(),
                rights,
                in.law() == null ? law(request, place, rights) : in.law(),
                in.channel() == null
                        ? channel(request, place, next.recipient())
                        : Codes.required("channel", in.channel(), Channel.class));
        if (under != null) {
            requireCovered(under, request.vendor(), asked.rights());
            requireTheMembers(request.vendor(), in.actingFor(), in.recipient());
        }
        if (!place.equals(request.place())) {
            request.follow(rules.guideThere(place, request.vendor(), request.guide()));
        }
        request.ask(
                asked,
                texts.seal(request.owner(), request.id(), next),
                in.letterLanguage() == null ? request.letterLanguage() : personal.letterLanguage(in.letterLanguage()));
    }

    private String law(OptOutRequest request, Place place, List<RightKind> rights) {
        return place.equals(request.place()) && rights.equals(request.rights())
                ? request.law()
                : rules.lawThere(place, request.vendor(), rights, request.law());
    }

    private Channel channel(OptOutRequest request, Place place, OwnRecipient recipient) {
        return place.equals(request.place())
                ? request.channel()
                : rules.channelThere(place, request.vendor(), recipient, request.channel());
    }

    private OptOutRequest checked(UUID owner, DraftInput in, String where) {
        if (in == null) {
            throw Refusals.invalid(where, "common.refused.noContent");
        }
        try {
            return checked(owner, null, in);
        } catch (Refused e) {
            throw e.inside(where);
        }
    }

    private OptOutRequest checked(UUID owner, ActiveMandate under, DraftInput in) {
        if (under == null && in.mandate() != null) {
            throw Refusals.invalid("mandate", "refused.mandate.person");
        }
        return built(owner, under, in, this::newReference);
    }

    /** A draft that keeps to the rules, not stored yet; INVALID_INPUT names what does not. {@code under} null: the person's own. */
    OptOutRequest built(UUID owner, ActiveMandate under, DraftInput in, Supplier<String> reference) {
        Place place = Place.of(in.country(), in.state());
        String vendor = rules.vendor(in.vendor());
        List<String> situations = personal.situations(in.situations());
        RequestTexts.Texts written = new RequestTexts.Texts(
                personal.grounds(in.grounds()),
                situations,
                personal.actingFor(in.actingFor()),
                recipient(vendor, in.recipient()));
        OptOutRequest.Asked asked = rules.check(
                place,
                vendor,
                written.recipient(),
                rules.rights(in.rights()),
                in.law(),
                Codes.optional("channel", in.channel(), Channel.class));
        UUID id = UUID.randomUUID();
        OptOutRequest request = new OptOutRequest(
                id,
                owner,
                reference.get(),
                vendor,
                rules.guide(in.guide()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        request.ask(asked, texts.seal(owner, id, written), personal.letterLanguage(in.letterLanguage()));
        if (under != null) {
            requireCovered(under, vendor, asked.rights());
            requireTheMembers(vendor, in.actingFor(), in.recipient());
            request.under(under);
        }
        return request;
    }

    private OwnRecipient recipient(String vendor, OwnRecipient in) {
        return personal.recipient(in, vendor.equals(VendorContacts.OTHER));
    }

    private void room(UUID owner, int more) {
        if (requests.count("owner", owner) + more > config.maxPerPerson()) {
            throw Refusals.of(ErrorCode.LIMIT_EXCEEDED, "refused.draft.tooMany", config.maxPerPerson());
        }
    }

    private String newReference() {
        return newReferences(1).getFirst();
    }

    /** As many references as asked for that no request has, by one query unless a drawn one is taken. */
    List<String> newReferences(int many) {
        Set<String> free = new LinkedHashSet<>();
        for (int i = 0; i < config.referenceTries() && free.size() < many; i++) {
            Set<String> drawn = new LinkedHashSet<>();
            while (free.size() + drawn.size() < many) {
                drawn.add(Reference.draw());
            }
            drawn.removeAll(requests.references(drawn));
            free.addAll(drawn);
        }
        if (free.size() < many) {
            throw new IllegalStateException("No free reference after " + config.referenceTries() + " draws");
        }
        return List.copyOf(free);
    }
}
