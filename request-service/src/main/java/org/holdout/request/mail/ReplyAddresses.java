package org.holdout.request.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdout.request.privacy.Sealer;

/**
 * The address of each request at which answers arrive. Its token is 32 letters drawn at random (160 bits): nobody guesses one, and one
 * tells nothing about another.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReplyAddresses {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 32;

    private final EntityManager db;
    private final Sealer sealer;
    private final String before;
    private final String after;
    private final Pattern form;

    ReplyAddresses(EntityManager db, Sealer sealer, MailSettings settings) {
        this.db = db;
        this.sealer = sealer;
        int at = settings.from().indexOf('@');
        before = settings.replyDomain().isPresent() ? "" : settings.from().substring(0, at) + "+";
        after = "@" + settings.replyDomain().orElseGet(() -> settings.from().substring(at + 1));
        MailAddress.require(address("a".repeat(LENGTH)));
        form = Pattern.compile(Pattern.quote(before.toLowerCase(Locale.ROOT)) + "([" + LETTERS + "]{" + LENGTH + "})"
                + Pattern.quote(after.toLowerCase(Locale.ROOT)));
    }

    /** Whose mail it is; {@code request} null: an erased request's, of which nothing may be kept. */
    public record Found(UUID request) {}

    /** The request's address, made when it has none. The request is locked by the caller. */
    public String of(UUID request, UUID owner) {
        List<?> known = db.createNativeQuery(
                        "select token from reply_address where request_id = :request", byte[].class)
                .setParameter("request", request)
                .getResultList();
        if (!known.isEmpty()) {
            return address(sealer.open(owner, place(request), (byte[]) known.getFirst()));
        }
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        String token = drawn.toString();
        db.createNativeQuery("insert into reply_address (token_hash, request_id, owner, token)"
                        + " values (:hash, :request, :owner, :token)")
                .setParameter("hash", hash(token))
                .setParameter("request", request)
                .setParameter("owner", owner)
                .setParameter("token", sealer.seal(owner, place(request), token))
                .executeUpdate();
        return address(token);
    }

    /** The request that an address belongs to; empty when it is none of these addresses. */
    public Optional<Found> find(String address) {
        Matcher matcher = form.matcher(address.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<?> found = db.createNativeQuery("select request_id from reply_address where token_hash = :hash")
                .setParameter("hash", hash(matcher.group(1)))
                .getResultList();
        return found.stream().map(request -> new Found((UUID) request)).findFirst();
    }

    /** Forgets whose a person's addresses were; that they were somebody's stays known. */
    public void erase(UUID owner) {
        db.createNativeQuery(
                        "update reply_address set owner = null, token = null, request_id = null where owner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    private String address(String token) {
        return before + token + after;
    }

    private static String place(UUID request) {
        return "reply-address/" + request;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
