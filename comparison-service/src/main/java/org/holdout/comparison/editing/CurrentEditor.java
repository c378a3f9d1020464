package org.holdout.comparison.editing;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whoever makes this call, as far as it matters to the history of facts. */
@RequestScoped
class CurrentEditor {

    /** The role of those who keep facts true. */
    static final String ROLE = "editor";

    private final JsonWebToken token;

    CurrentEditor(JsonWebToken token) {
        this.token = token;
    }

    /** The caller's user name, for other editors' eyes only: never in logs, events or refusals. */
    String name() {
        return token.getName();
    }
}
