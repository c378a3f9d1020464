package org.holdout.request.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.holdout.problem.ErrorCode;
import org.holdout.request.words.Refusals;

/** Whoever sends the current request, by the access token that came with it. */
@RequestScoped
public class CurrentPerson {

    private final JsonWebToken token;
    private final Persons persons;
    private UUID owner;

    @Inject
    CurrentPerson(JsonWebToken token, Persons persons) {
        this.token = token;
        this.persons = persons;
    }

    /** Their owner id; the first call of a person ever makes it. UNAUTHENTICATED when the token has no subject. */
    public UUID owner() {
        if (owner == null) {
            owner = persons.ownerOf(issuerAndSubject());
        }
        return owner;
    }

    /** Their token's issuer and subject, joined by {@code |}. UNAUTHENTICATED when the token has no subject. */
    public String issuerAndSubject() {
        if (token.getSubject() == null || token.getSubject().isBlank()) {
            throw Refusals.of(ErrorCode.UNAUTHENTICATED, "common.refused.nobody");
        }
        return token.getIssuer() + "|" + token.getSubject();
    }
}
