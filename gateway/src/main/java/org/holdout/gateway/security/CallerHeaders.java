package org.holdout.gateway.security;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** What is passed on to the service whose answer depends on the caller: the language, and the caller's own token if there is one. */
@ApplicationScoped
public class CallerHeaders implements ClientHeadersFactory {
    private final PublicHeaders language;
    private final SecurityIdentity caller;

    CallerHeaders(PublicHeaders language, SecurityIdentity caller) {
        this.language = language;
        this.caller = caller;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        TokenCredential token = caller.getCredential(TokenCredential.class);
        if (token != null) {
            outgoing.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.getToken());
        }
        return language.update(incoming, outgoing);
    }
}
