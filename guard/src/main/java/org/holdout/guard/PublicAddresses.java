package org.holdout.guard;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the public internet, by IANA's registries of special addresses (RFC 6890 and its updates). Of IPv6 only
 * what is given out as global unicast (2000::/3) counts, without the ranges in it that carry an IPv4 address inside or are not routed.
 * An IPv4 address written as an IPv6 one (::ffff:0:0/96) is read as the IPv4 address it is.
 */
final class PublicAddresses {

    private static final List<Range> NOT_PUBLIC_4 = List.of(
            range("0.0.0.0", 8),
            range("10.0.0.0", 8),
            range("100.64.0.0", 10),
            range("127.0.0.0", 8),
            range("169.254.0.0", 16),
            range("172.16.0.0", 12),
            range("192.0.0.0", 24),
            range("192.0.2.0", 24),
            range("192.88.99.0", 24),
            range("192.168.0.0", 16),
            range("198.18.0.0", 15),
            range("198.51.100.0", 24),
            range("203.0.113.0", 24),
            range("224.0.0.0", 4),
            range("240.0.0.0", 4));
    private static final Range GLOBAL_6 = range("2000::", 3);
    private static final List<Range> NOT_PUBLIC_6 =
            List.of(range("2001::", 23), range("2001:db8::", 32), range("2002::", 16), range("3fff::", 20));

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        List<Range> refused = address instanceof Inet4Address ? NOT_PUBLIC_4 : NOT_PUBLIC_6;
        return (address instanceof Inet4Address || GLOBAL_6.holds(address))
                && refused.stream().noneMatch(range -> range.holds(address));
    }

    private static Range range(String first, int prefix) {
        InetAddress address = InetAddress.ofLiteral(first);
        int free = address.getAddress().length * 8 - prefix;
        return new Range(number(address).shiftRight(free), free);
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    /** All addresses that begin with the same bits, of one family: lists are kept apart by it. */
    private record Range(BigInteger bits, int free) {

        boolean holds(InetAddress address) {
            return number(address).shiftRight(free).equals(bits);
        }
    }
}
