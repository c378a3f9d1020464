package org.holdout.guide.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is kept of the address that a report came from. */
final class Sender {

    /** The part of an IPv6 address, in bytes, that one household shares: it has a /64 or a whole /56. */
    private static final int NETWORK = 7;

    private static final String HMAC = "HmacSHA256";

    private Sender() {}

    /**
     * The address hashed with a day's salt: the same for one address on that day, and once the salt is gone of use to
     * nobody. Of an IPv6 address only the first 56 bits count.
     *
     * @param address as text; what is no IP address counts as it is
     */
    static String of(String address, byte[] salt) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(significant(address)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }

    private static byte[] significant(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            byte[] bytes = parsed.getAddress();
            return parsed instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes;
        } catch (IllegalArgumentException noLiteral) {
            return address.getBytes(UTF_8);
        }
    }
}
