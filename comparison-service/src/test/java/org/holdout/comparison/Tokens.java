package org.holdout.comparison;

import io.smallrye.jwt.build.Jwt;
import java.util.List;
import java.util.Map;

/** Access tokens as Keycloak gives them, signed with the test server's key: each name is a person of their own. */
public final class Tokens {

    private Tokens() {}

    /** A person's token. */
    public static String of(String name) {
        return of(name, "person");
    }

    /** A token with these roles. */
    public static String of(String name, String... roles) {
        return Jwt.issuer("https://server.example.com")
                .audience("holdout-api")
                .subject("subject-of-" + name)
                .preferredUserName(name)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .claim("typ", "Bearer")
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }
}
