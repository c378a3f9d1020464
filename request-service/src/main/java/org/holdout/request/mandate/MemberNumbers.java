package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.holdout.request.privacy.KeyedHash;

/** Under which hash an organisation's number of a member is found; the number itself is sealed with the member's key. */
@ApplicationScoped
class MemberNumbers {

    private final KeyedHash hash;

    MemberNumbers(KeyedHash hash) {
        this.hash = hash;
    }

    byte[] mac(UUID organisation, String number) {
        return hash.of("member-number/" + organisation, number.strip());
    }
}
