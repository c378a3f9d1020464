package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.contact.Contacts;
import org.holdout.request.privacy.KeyedHash;
import org.holdout.request.profile.ProfileView;
import org.holdout.request.profile.Profiles;
import org.holdout.request.words.Words;

/**
 * Whose a mandate becomes when it is given, or is brought into an account: its texts are sealed anew with that person's key, and whom the
 * invitation made is nobody any more.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Belonging {

    private final MandateRows rows;
    private final MandateSeals seals;
    private final OwnerLocks locks;
    private final Profiles profiles;
    private final Contacts contacts;
    private final KeyedHash hashes;
    private final Event<OwnerLeaves> leaves;
    private final MandateSettings settings;

    Belonging(
            MandateRows rows,
            MandateSeals seals,
            OwnerLocks locks,
            Profiles profiles,
            Contacts contacts,
            KeyedHash hashes,
            Event<OwnerLeaves> leaves,
            MandateSettings settings) {
        this.rows = rows;
        this.seals = seals;
        this.locks = locks;
        this.profiles = profiles;
        this.contacts = contacts;
        this.hashes = hashes;
        this.leaves = leaves;
        this.settings = settings;
    }

    /**
     * Makes others wait until the transaction ends who sign as this guest or as one whom they may turn out to be, or erase one of them.
     *
     * @param address that they prove
     * @return the guests whom they may turn out to be, none of whom is to be erased
     * @throws ProblemException NOT_FOUND when this guest is to be erased
     */
    List<UUID> lockGuests(UUID guest, String address) {
        byte[] mac = mac(address);
        locks.takeAddress(mac);
        List<UUID> known = rows.guestsWith(mac);
        Set<UUID> leaving =
                locks.take(Stream.concat(Stream.of(guest), known.stream()).toList());
        if (leaving.contains(guest)) {
            throw Signing.noInvitation();
        }
        // One of them may have gone into an account while this waited for them.
        return rows.guestsWith(mac).stream()
                .filter(known::contains)
                .filter(one -> !leaving.contains(one))
                .toList();
    }

    /**
     * It is given by somebody who signed in, and who proved this address. What the organisation entered fills in what their profile leaves
     * open; what they entered themselves stays.
     */
    void ofAccount(Mandate m, UUID person, String address, Words words) {
        requireRoom(person, 1, words);
        UUID left = m.owner();
        ProfileView told = profiles.of(left);
        seal(m, person, address);
        m.hasAccount();
        fill(person, profiles.of(person), told, address);
        leaves.fire(new OwnerLeaves(left));
    }

    private void fill(UUID person, ProfileView own, ProfileView told, String address) {
        ProfileView filled = filled(own, told, told.name(), own.email() == null ? address : own.email());
        if (!filled.equals(own)) {
            profiles.save(person, null, filled);
        }
        if (filled.email().equalsIgnoreCase(address)) {
            contacts.proved(person, filled.email());
        }
    }

    /**
     * It is given without an account. Whoever gave one so before, proving the same address and under the same name, is the same person:
     * what is kept of them stays together, so that one account finds it all later.
     *
     * @param known what {@link #lockGuests} gave
     */
    void ofGuest(Mandate m, List<UUID> known, String typedName, String address) {
        ProfileView told = profiles.of(m.owner());
        String name = told.name() == null ? typedName : told.name();
        Optional<UUID> before = known.stream()
                .filter(one -> same(name, told, profiles.of(one)))
                .filter(one -> rows.count("owner", one) < settings.maxPerPerson())
                .findFirst();
        if (before.isPresent()) {
            UUID left = m.owner();
            seal(m, before.get(), address);
            leaves.fire(new OwnerLeaves(left));
        }
        m.proved(mac(address));
        ProfileView kept = before.isPresent() ? profiles.of(m.owner()) : told;
        profiles.save(m.owner(), null, filled(kept, told, name, address));
        contacts.proved(m.owner(), address);
    }

    /** The profile with that address, and with what was told where it has nothing. */
    private static ProfileView filled(ProfileView own, ProfileView told, String name, String email) {
        return new ProfileView(
                own.name() == null ? name : own.name(),
                email,
                own.postalAddress() == null ? told.postalAddress() : own.postalAddress(),
                own.accountNames() == null || own.accountNames().isEmpty() ? told.accountNames() : own.accountNames(),
                own.country(),
                own.state(),
                own.timeZone(),
                own.language() == null ? told.language() : own.language(),
                own.version());
    }

    /**
     * Whether an account that holds something already can take this member in: only mandates have to be sealed anew then. Into an empty
     * account the member goes over whole, with their key.
     */
    boolean movable(UUID member, UUID account) {
        return !rows.hasRequests(member) && (rows.count("owner", account) > 0 || rows.hasRequests(account));
    }

    /** {@code all} mandates of a member of whom there are no requests go into the account of whom they turned out to be. */
    void into(UUID account, UUID member, List<Mandate> all, Words words) {
        requireRoom(account, all.size(), words);
        for (Mandate m : all) {
            seal(m, account, seals.address(m));
            m.hasAccount();
        }
        rows.flush();
        leaves.fire(new OwnerLeaves(member));
    }

    private byte[] mac(String address) {
        return hashes.of("mandate-address", address.toLowerCase(Locale.ROOT));
    }

    private void seal(Mandate m, UUID person, String address) {
        String text = seals.text(m);
        m.belongTo(
                person,
                seals.member(person, m.id(), seals.member(m)),
                seals.address(person, m.id(), address),
                seals.text(person, m.id(), text));
    }

    private void requireRoom(UUID person, int more, Words words) {
        if (rows.count("owner", person) + more > settings.maxPerPerson()) {
            throw words.refusal(ErrorCode.LIMIT_EXCEEDED, "mandate.refused.mostOfPerson", settings.maxPerPerson());
        }
    }

    /** A family may share an address: the name has to be the same, and what both organisations say of where they live. */
    private static boolean same(String name, ProfileView told, ProfileView known) {
        return name != null
                && known.name() != null
                && plain(name).equals(plain(known.name()))
                && (told.postalAddress() == null
                        || known.postalAddress() == null
                        || Objects.equals(plain(told.postalAddress()), plain(known.postalAddress())));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
