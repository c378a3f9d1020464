package org.holdout.request.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is who: a person's random owner id and their key. Both come into being on the first sign-in and go together, in
 * one row, when the person is erased.
 */
@ApplicationScoped
public class Persons {

    private final WrappingKeyHolder wrappingKey;
    private final PersonKeyStore store;
    private final PersonKeys keys;

    @Inject
    Persons(WrappingKeyHolder wrappingKey, PersonKeyStore store, PersonKeys keys) {
        this.wrappingKey = wrappingKey;
        this.store = store;
        this.keys = keys;
    }

    /**
     * The owner id of whoever signed in, made together with their key when they are new. Two first requests at the same
     * moment get the same id. It neither needs nor joins a transaction.
     *
     * @param issuerAndSubject the token's issuer and subject, joined by {@code |}; only a keyed hash of it is stored
     */
    public UUID ownerOf(String issuerAndSubject) {
        try {
            List<byte[]> macs = wrappingKey.get().macs(issuerAndSubject);
            return store.ownerOf(macs).orElseGet(() -> create(issuerAndSubject, macs));
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("The wrapping key cannot name a person", e);
        }
    }

    /** The owner id of whoever signed in, if they have one. */
    public Optional<UUID> known(String issuerAndSubject) {
        try {
            return store.ownerOf(wrappingKey.get().macs(issuerAndSubject));
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("The wrapping key cannot name a person", e);
        }
    }

    /**
     * Destroys a person's key and the link from their sign-in to the owner id. Everything sealed for them stays dark for
     * good, in restored backups of the data and the vault too; a later sign-in starts as a new person.
     */
    public void erase(UUID owner) {
        keys.destroy(owner);
    }

    /**
     * From now on whoever signs in so is {@code owner}, who had no sign-in; the key of {@code before}, whom they were, is destroyed.
     * Both, or neither: whoever signs in always has a key. It can be done again after an interruption.
     *
     * @param issuerAndSubject as in {@link #ownerOf}
     * @throws UnreadableException when {@code owner} has no key; nothing is changed then
     */
    public void hand(UUID owner, UUID before, String issuerAndSubject) {
        try {
            if (!keys.hand(owner, before, wrappingKey.get().mac(issuerAndSubject))) {
                throw new UnreadableException("There is no key to be handed over", null);
            }
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("The wrapping key cannot name a person", e);
        }
    }

    private UUID create(String issuerAndSubject, List<byte[]> macs) {
        try {
            UUID owner = UUID.randomUUID();
            store.addIfNew(owner, wrappingKey.get().mac(issuerAndSubject), keys.create(owner));
            return store.ownerOf(macs).orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("No key could be made for a new person", e);
        }
    }
}
