package org.holdout.gateway.fairuse;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The network that an address stands for: an IPv4 address itself, and of an IPv6 address the first 64 bits, as whoever has one address
 * of such a network has all of them (<a href="https://datatracker.ietf.org/doc/html/rfc6177">RFC 6177</a>).
 */
final class Network {
    private static final int SUBNET_BYTES = 8;

    private Network() {}

    /** Whether this is an address, or a network such as {@code 10.0.0.0/8}; a name is neither. */
    static boolean isNumeric(String network) {
        try {
            return InetAddress.ofLiteral(network.split("/", 2)[0]) != null;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    /** The network of this address; what is no address stands for itself. */
    static String of(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            InetAddress known = InetAddress.ofLiteral(address);
            if (!(known instanceof Inet6Address)) {
                return known.getHostAddress();
            }
            byte[] bytes = known.getAddress();
            Arrays.fill(bytes, SUBNET_BYTES, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException | IllegalArgumentException none) {
            return address;
        }
    }
}
