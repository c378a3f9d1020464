package org.holdout.portal.site;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The network that an address stands for: of IPv6 the first 64 bits, as whoever has one address of them has all; of IPv4 the address. */
final class Network {
    private static final int SUBNET_BYTES = 8;

    private Network() {}

    /** The network of this address; what is no address stands for itself. */
    static String of(String address) {
        try {
            InetAddress known = InetAddress.ofLiteral(address);
            byte[] bytes = known.getAddress();
            if (known instanceof Inet6Address) {
                Arrays.fill(bytes, SUBNET_BYTES, bytes.length, (byte) 0);
            }
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException | IllegalArgumentException none) {
            return address;
        }
    }
}
