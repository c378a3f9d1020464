package org.holdout.request.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Persons' own keys: made, wrapped, unwrapped into a bounded cache, destroyed. */
@ApplicationScoped
class PersonKeys {

    /** What one person's texts and files are sealed with. */
    record Unwrapped(Aead text, StreamingAead file) {}

    private final WrappingKeyHolder wrappingKey;
    private final PersonKeyStore store;
    private final Cache<UUID, Unwrapped> cache;

    @Inject
    PersonKeys(WrappingKeyHolder wrappingKey, PersonKeyStore store, KeySettings settings) {
        this.wrappingKey = wrappingKey;
        this.store = store;
        this.cache = Caffeine.newBuilder()
                .maximumSize(settings.cacheSize())
                .expireAfterWrite(settings.cacheExpiry())
                .build();
    }

    /** New keys for a person, wrapped and ready to be stored; they open for this owner only. */
    PersonKeyStore.Wrapped create(UUID owner) throws GeneralSecurityException {
        return new PersonKeyStore.Wrapped(
                wrap(PredefinedAeadParameters.AES256_GCM, owner, "text"),
                wrap(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, owner, "file"));
    }

    /** @throws UnreadableException when the person has no key, which is so after an erasure */
    Unwrapped of(UUID owner) {
        Unwrapped keys = cache.get(owner, this::read);
        if (keys == null) {
            throw new UnreadableException("There is no key for this owner", null);
        }
        return keys;
    }

    /** Reads those of many people that are not in memory, with one query. */
    void prepare(Set<UUID> owners) {
        Set<UUID> unread = new HashSet<>(owners);
        unread.removeAll(cache.asMap().keySet());
        if (!unread.isEmpty()) {
            store.keysOfMany(unread).forEach((owner, wrapped) -> cache.put(owner, unwrap(owner, wrapped)));
        }
    }

    /** Destroys the keys. The row goes first, so that a reading under way cannot bring it back into the cache. */
    void destroy(UUID owner) {
        store.remove(owner);
        cache.invalidate(owner);
    }

    /** Destroys the keys of {@code before}, and names {@code owner} by that hash; false, and nothing is done, when they have no keys. */
    boolean hand(UUID owner, UUID before, byte[] mac) {
        boolean handed = store.hand(owner, before, mac);
        if (handed) {
            cache.invalidate(before);
        }
        return handed;
    }

    private Unwrapped read(UUID owner) {
        return store.keysOf(owner).map(wrapped -> unwrap(owner, wrapped)).orElse(null);
    }

    private Unwrapped unwrap(UUID owner, PersonKeyStore.Wrapped wrapped) {
        try {
            return new Unwrapped(
                    handle(wrapped.text(), owner, "text").getPrimitive(RegistryConfiguration.get(), Aead.class),
                    handle(wrapped.file(), owner, "file")
                            .getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("This owner's key does not open with the wrapping key", e);
        }
    }

    private String wrap(Parameters parameters, UUID owner, String use) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                KeysetHandle.generateNew(parameters), wrappingKey.get().wrapping(), binding(owner, use));
    }

    private KeysetHandle handle(String wrapped, UUID owner, String use) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, wrappingKey.get().wrapping(), binding(owner, use));
    }

    private static byte[] binding(UUID owner, String use) {
        return (owner + "/" + use).getBytes(StandardCharsets.UTF_8);
    }
}
