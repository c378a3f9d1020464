package org.holdout.request;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens as Keycloak gives them, signed with the test server's key: each name is a person of their own. */
public final class Tokens {

    private Tokens() {}

    /** A person's token. */
    public static String of(String name) {
        return of(name, "person");
    }

    /** A token with these roles. */
    public static String of(String name, String... roles) {
        return sign(claims(name, roles).audience("holdout-api"));
    }

    /** A token of a client of an organisation. */
    public static String client(UUID organisation, String... scopes) {
        return sign(claims("client-of-" + organisation, "organisation")
                .claim("azp", "client-of-" + organisation)
                .claim("organization_id", organisation.toString())
                .claim("scope", String.join(" ", scopes))
                .audience("holdout-api"));
    }

    /** A token of a person who administers an organisation. */
    public static String administrator(String name, UUID organisation) {
        return sign(claims(name, "person")
                .claim("organization", Map.of("guild", Map.of("id", organisation.toString())))
                .audience("holdout-api"));
    }

    /** A person's token for something else than Holdout's API. */
    public static String forAnotherAudience(String name) {
        return sign(claims(name, "person").audience("another-api"));
    }

    /** A person's token of yesterday. */
    public static String expired(String name) {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        return sign(claims(name, "person")
                .audience("holdout-api")
                .issuedAt(yesterday)
                .expiresAt(yesterday.plus(Duration.ofMinutes(5))));
    }

    private static JwtClaimsBuilder claims(String name, String... roles) {
        return Jwt.issuer("https://server.example.com")
                .subject("subject-of-" + name)
                .preferredUserName(name)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .claim("typ", "Bearer");
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("1").sign("privateKey.jwk");
    }
}
