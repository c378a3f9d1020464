package org.holdout.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** A person's token, signed as Keycloak signs: RS256, 2,048 bits. */
final class Token {
    static final String ISSUER = "http://localhost/realms/holdout";
    private static final int KEY_BITS = 2048;
    private static final Duration LIFE = Duration.ofHours(6);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;

    Token() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        pair = generator.generateKeyPair();
    }

    JsonObject keys() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kid", "bench")
                                        .put("kty", "RSA")
                                        .put("alg", "RS256")
                                        .put("use", "sig")
                                        .put("n", number(key.getModulus()))
                                        .put("e", number(key.getPublicExponent()))));
    }

    /** Ana's. */
    String sign() throws GeneralSecurityException {
        return sign("6f0c7b1e-0000-4000-8000-000000000001");
    }

    /** @param subject Keycloak's id of the person */
    String sign(String subject) throws GeneralSecurityException {
        String head = new JsonObject()
                .put("alg", "RS256")
                .put("typ", "JWT")
                .put("kid", "bench")
                .encode();
        Instant now = Instant.now();
        String claims = new JsonObject()
                .put("iss", ISSUER)
                .put("aud", "holdout-api")
                .put("sub", subject)
                .put("preferred_username", subject)
                .put("realm_access", new JsonObject().put("roles", new JsonArray().add("person")))
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(LIFE).getEpochSecond())
                .encode();
        String signed =
                BASE64.encodeToString(head.getBytes(UTF_8)) + "." + BASE64.encodeToString(claims.getBytes(UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(signed.getBytes(UTF_8));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
