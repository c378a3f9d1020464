package org.holdout.guide.guide;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.holdout.operations.Actor;
import org.holdout.operations.AuditLog;

/** Whoever makes this call, as far as it matters to the history of guides. */
@RequestScoped
public class CurrentEditor {

    /** The role of those who keep guides true. */
    static final String ROLE = "editor";

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final AuditLog audit;

    CurrentEditor(SecurityIdentity identity, JsonWebToken token, AuditLog audit) {
        this.identity = identity;
        this.token = token;
        this.audit = audit;
    }

    /** Whether the caller is one. */
    boolean isEditor() {
        return identity.hasRole(ROLE);
    }

    /** The caller's user name, for other editors' eyes only: never in logs, events or refusals. */
    String name() {
        return token.getName();
    }

    /** Tells the audit log, in the transaction that does it, that the caller does this to what has that id. */
    public void does(String action, String object) {
        audit.append(new Actor(ROLE, token.getSubject()), action, object);
    }
}
