package org.holdout.request.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Keys for what passes through and belongs to nobody alone, such as a file about many people: they lie where persons' keys lie and
 * seal as those do. What was sealed with one is dark once it is destroyed, in backups too. The id stands where a person's owner id stands, as for {@link Sealer}.
 */
@ApplicationScoped
public class PassingKeys {

    private final WrappingKeyHolder wrappingKey;
    private final PersonKeyStore store;
    private final PersonKeys keys;

    PassingKeys(WrappingKeyHolder wrappingKey, PersonKeyStore store, PersonKeys keys) {
        this.wrappingKey = wrappingKey;
        this.store = store;
        this.keys = keys;
    }

    /** Makes the key of this id. It neither needs nor joins a transaction. */
    public void create(UUID id) {
        try {
            store.addIfNew(id, wrappingKey.get().mac("passing|" + id), keys.create(id));
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("No key could be made", e);
        }
    }

    /** Destroys it; none is as good. */
    public void destroy(UUID id) {
        keys.destroy(id);
    }
}
