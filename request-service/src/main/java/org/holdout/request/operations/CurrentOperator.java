package org.holdout.request.operations;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.holdout.operations.Actor;
import org.holdout.operations.AuditLog;
import org.holdout.operations.Operators;

/** Whoever runs this installation and makes this call. */
@RequestScoped
public class CurrentOperator {

    private final JsonWebToken token;
    private final AuditLog audit;

    CurrentOperator(JsonWebToken token, AuditLog audit) {
        this.token = token;
        this.audit = audit;
    }

    /** Tells the audit log what they do in the caller's transaction: there is an entry of it when that is done, and none when it is not. */
    public void tells(String action, String object) {
        audit.append(actor(), action, object);
    }

    /** Tells the audit log what they are about to do where no transaction reaches. */
    public void announces(String action, String object) {
        audit.announce(actor(), action, object);
    }

    private Actor actor() {
        return new Actor(Operators.ROLE, token.getSubject());
    }
}
