package org.holdout.request.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.link.PortalLinks;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.profile.Profiles;
import org.holdout.request.request.Agenda;
import org.holdout.request.request.Agendas;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** Calendars of requests: of one for its owner, and of all at a private address. */
@ApplicationScoped
@Transactional
public class Calendars {

    private final CalendarAddresses addresses;
    private final Agendas agendas;
    private final CalendarFile file;
    private final PortalLinks links;
    private final Profiles profiles;
    private final Idempotency idempotency;
    private final CalendarConfig config;
    private final Clock clock;

    Calendars(
            CalendarAddresses addresses,
            Agendas agendas,
            CalendarFile file,
            PortalLinks links,
            Profiles profiles,
            Idempotency idempotency,
            CalendarConfig config,
            Clock clock) {
        this.addresses = addresses;
        this.agendas = agendas;
        this.file = file;
        this.links = links;
        this.profiles = profiles;
        this.idempotency = idempotency;
        this.config = config;
        this.clock = clock;
    }

    /** A file with its name. */
    @SuppressWarnings("ArrayRecordComponent")
    record Named(String name, byte[] content) {}

    /** The days of one request; NOT_FOUND when there is none of this id, or it is another person's. */
    Named ofRequest(UUID owner, UUID request, Words words) {
        Agenda agenda = agendas.of(owner, request).orElseThrow(() -> Refusals.notFound("common.refused.noRequest"));
        return new Named(agenda.reference() + ".ics", file.of(List.of(agenda), words));
    }

    /** The days of all open requests of whoever has this secret, in their language; NOT_FOUND when nobody has. */
    byte[] ofAddress(String secret) {
        UUID owner = Optional.ofNullable(secret)
                .flatMap(addresses::ownerOf)
                .filter(this::hasKey)
                .orElseThrow(() -> Refusals.notFound("calendar.refused.none"));
        Words words = Words.in(profiles.languageOf(owner).orElse(Locale.ENGLISH));
        return file.of(agendas.ofOpen(owner, config.maxRequests()), words);
    }

    /** An address that came back with a restored backup is of nobody: its owner's key is gone. */
    private boolean hasKey(UUID owner) {
        try {
            return addresses.secretOf(owner).isPresent();
        } catch (UnreadableException e) {
            return false;
        }
    }

    /** The person's address, if they have one. */
    public Optional<URI> address(UUID owner) {
        return addresses.secretOf(owner).map(links::calendar);
    }

    /** Makes an address, or another one instead of the one before. */
    URI renew(UUID owner, String key) {
        idempotency.once(owner, key, "renew calendar address", () -> {
            addresses.renew(owner, clock.instant());
            return owner;
        });
        return address(owner).orElseThrow(() -> Refusals.notFound("calendar.refused.revoked"));
    }

    /** Takes the address away; no harm when there is none. */
    void revoke(UUID owner, String key) {
        idempotency.once(owner, key, "revoke calendar address", () -> {
            addresses.revoke(owner);
            return owner;
        });
    }

    /** Takes the address away, in the caller's transaction. */
    public void erase(UUID owner) {
        addresses.revoke(owner);
    }
}
