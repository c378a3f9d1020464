package org.holdout.comparison.editing;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.holdout.operations.Actor;
import org.holdout.operations.AuditLog;

/** Whoever makes this call, as far as it matters to the history of facts. */
@RequestScoped
class CurrentEditor {

    /** The role of those who keep facts true. */
    static final String ROLE = "editor";

    private final JsonWebToken token;
    private final AuditLog audit;

    CurrentEditor(JsonWebToken token, AuditLog audit) {
        this.token = token;
        this.audit = audit;
    }

    /** The caller's user name, for other editors' eyes only: never in logs, events or refusals. */
    String name() {
        return token.getName();
    }

    /** Tells the audit log, in the transaction that does it, that the caller does this to what has that id. */
    void does(String action, String object) {
        audit.append(new Actor(ROLE, token.getSubject()), action, object);
    }
}
