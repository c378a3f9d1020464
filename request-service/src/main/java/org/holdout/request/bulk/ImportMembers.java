package org.holdout.request.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The members that reports name. */
@ApplicationScoped
public class ImportMembers {

    private final LineTable lines;

    ImportMembers(LineTable lines) {
        this.lines = lines;
    }

    /** Forgets a member's number in every report, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID owner) {
        lines.erase(owner);
    }
}
