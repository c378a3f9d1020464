package org.holdout.request.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.words.Refusals;

/** People's profiles, sealed with their own keys. */
@ApplicationScoped
@Transactional
public class Profiles {

    private final ProfileRepository rows;
    private final ProfileRules rules;
    private final TimeZones zones;
    private final Sealer sealer;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    Profiles(
            ProfileRepository rows,
            ProfileRules rules,
            TimeZones zones,
            Sealer sealer,
            Idempotency idempotency,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.zones = zones;
        this.sealer = sealer;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    /** The person's profile; empty, with version 0, before the first saving. */
    public ProfileView of(UUID owner) {
        return rows.findByIdOptional(owner)
                .map(row -> ProfileView.of(open(owner, row.sealed()), row.version()))
                .orElseGet(() -> ProfileView.of(Profile.EMPTY, 0));
    }

    /**
     * Replaces the profile whole.
     *
     * @param key the idempotency key, or null
     * @throws ProblemException INVALID_INPUT naming each wrong field, or STALE_VERSION
     */
    public ProfileView save(UUID owner, String key, ProfileView given) {
        idempotency.once(owner, key, "save profile " + given, () -> {
            Profile profile = given.profile();
            rules.check(profile);
            store(owner, seal(owner, profile), given.version());
            return owner;
        });
        return of(owner);
    }

    /**
     * A person as letters know them.
     *
     * @param zone as {@link #zoneOf} has it
     */
    public record Known(ProfileView profile, ZoneId zone) {}

    /** The person's profile and their zone, by one query. */
    public Known known(UUID owner) {
        return known(rows.stored(Set.of(owner)).getFirst());
    }

    /**
     * The zone that decides which day is today for this person: the one they said; else that of where they live by their profile; else that
     * of where they lived when their newest request was begun; else UTC.
     */
    public ZoneId zoneOf(UUID owner) {
        return known(owner).zone();
    }

    /** The same for many people, by one query for any number of them. */
    public Map<UUID, ZoneId> zonesOf(Set<UUID> owners) {
        sealer.prepare(owners);
        return rows.stored(owners).stream()
                .collect(Collectors.toMap(
                        ProfileRepository.Stored::owner, row -> known(row).zone()));
    }

    /** The language this person chose, if they did. */
    public Optional<Locale> languageOf(UUID owner) {
        return profile(owner).map(Profile::language).map(Locale::forLanguageTag);
    }

    /** Removes the person's profile. */
    public void erase(UUID owner) {
        rows.deleteById(owner);
    }

    private Optional<Profile> profile(UUID owner) {
        return rows.findByIdOptional(owner).map(row -> open(owner, row.sealed()));
    }

    private Known known(ProfileRepository.Stored row) {
        Profile profile = row.sealed() == null ? Profile.EMPTY : open(row.owner(), row.sealed());
        return new Known(ProfileView.of(profile, row.version()), zone(profile, row));
    }

    private ZoneId zone(Profile profile, ProfileRepository.Stored row) {
        return Optional.ofNullable(profile.timeZone())
                .map(ZoneId::of)
                .or(() -> zones.of(profile.country(), profile.state()))
                .or(() -> zones.of(row.country(), row.state()))
                .orElse(ZoneOffset.UTC);
    }

    private void store(UUID owner, byte[] sealed, Integer read) {
        Optional<StoredProfile> row = rows.findByIdOptional(owner);
        int current = row.map(StoredProfile::version).orElse(0);
        boolean stored = (read == null || read == current)
                && (current == 0
                        ? rows.add(owner, sealed, clock.instant())
                        : rows.replace(owner, current, sealed, clock.instant()));
        if (!stored) {
            throw Refusals.of(ErrorCode.STALE_VERSION, "profile.refused.stale");
        }
        row.ifPresent(rows.getEntityManager()::refresh);
    }

    private byte[] seal(UUID owner, Profile profile) {
        try {
            return sealer.seal(owner, place(owner), json.writeValueAsString(profile));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A profile is always JSON", e);
        }
    }

    private Profile open(UUID owner, byte[] sealed) {
        try {
            return json.readValue(sealer.open(owner, place(owner), sealed), Profile.class);
        } catch (JsonProcessingException e) {
            // The cause would carry the text.
            throw new UnreadableException("A sealed profile is not what was sealed", null);
        }
    }

    private static String place(UUID owner) {
        return "profile/" + owner;
    }
}
