package org.holdout.comparison.editing;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.holdout.operations.Actor;
import org.holdout.operations.AuditLog;

/** Whoever makes this call, as far as it matters to the history of facts and to the log of acts. */
@RequestScoped
public class CurrentEditor {

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

    /** The caller, as the audit log names them. */
    public Actor actor() {
        return new Actor(ROLE, token.getSubject());
    }

    /** Tells the audit log, in the transaction that does it, that the caller does this to what has that id. */
    void does(String action, String object) {
        audit.append(actor(), action, object);
    }
}
