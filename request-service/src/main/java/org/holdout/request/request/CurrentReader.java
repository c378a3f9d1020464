package org.holdout.request.request;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.holdout.request.privacy.CurrentPerson;

/** Whoever sends the current request, as a reader of requests. */
@RequestScoped
class CurrentReader {

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final CurrentPerson person;

    CurrentReader(SecurityIdentity identity, JsonWebToken token, CurrentPerson person) {
        this.identity = identity;
        this.token = token;
        this.person = person;
    }

    Reader reader() {
        if (identity.hasRole("person")) {
            return new Reader(person.owner(), null);
        }
        return new Reader(null, identity.hasRole("organisation") ? token.getClaim("organization_id") : null);
    }
}
