package org.holdout.gateway.fairuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who was told by this gateway that they ask for too much, in its memory alone. Only organisations' clients are known by name; of
 * everybody else there is a code, made with a secret that ends with this process.
 */
@ApplicationScoped
public class LimitedCallers {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int CODE_BYTES = 6;

    private final Cache<String, LimitedCaller> seen;
    private final SecretKeySpec secret;
    private final Clock clock = Clock.systemUTC();

    LimitedCallers(FairUseConfig config) {
        seen = Caffeine.newBuilder()
                .maximumSize(config.maxLimited())
                .expireAfterWrite(config.keepLimited())
                .build();
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        secret = new SecretKeySpec(random, ALGORITHM);
    }

    /** Those who were told lately, the last one first. */
    public List<LimitedCaller> all() {
        return seen.asMap().values().stream()
                .sorted(Comparator.comparing(LimitedCaller::last).reversed())
                .toList();
    }

    /** Somebody was told once more. {@code name} is a client's id, or whatever else they are known by. */
    void refused(LimitedKind kind, String name) {
        Instant now = clock.instant();
        String shown = kind == LimitedKind.CLIENT ? name : code(name);
        seen.asMap()
                .merge(
                        kind + " " + shown,
                        new LimitedCaller(kind, shown, 1, now, now),
                        (before, one) -> new LimitedCaller(kind, shown, before.refused() + 1, before.since(), now));
    }

    private String code(String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(name.getBytes(UTF_8)), CODE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
