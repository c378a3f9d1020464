package org.holdout.guide.guide;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whoever makes this call, as far as it matters to the history of guides. */
@RequestScoped
class CurrentEditor {

    /** The role of those who keep guides true. */
    static final String ROLE = "editor";

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    CurrentEditor(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** Whether the caller is one. */
    boolean isEditor() {
        return identity.hasRole(ROLE);
    }

    /** The caller's user name, for other editors' eyes only: never in logs, events or refusals. */
    String name() {
        return token.getName();
    }
}
