package org.holdout.guard;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.holdout.guard.RefusedAddressException.Reason;

/** An address that passed every check, with what its host's name stood for at that moment. */
record Target(String host, List<InetAddress> addresses) {

    private static final Set<String> WITH_TLS = Set.of("https");
    private static final Set<String> WITHOUT_TLS_TOO = Set.of("https", "http");

    /** How a name becomes addresses. */
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /**
     * Checks an address and looks its host up, once.
     *
     * @throws RefusedAddressException when it may not be called; one refused address of a host refuses the host
     * @throws UnknownHostException when its host has no address
     */
    static Target of(URI address, GuardConfig config, Lookup lookup) throws UnknownHostException {
        check(address, config);
        String host = unbracketed(address.getHost());
        InetAddress[] addresses = lookup.all(host);
        for (InetAddress each : addresses) {
            require(config.allowPrivateAddresses() || PublicAddresses.isPublic(each), Reason.NOT_PUBLIC);
        }
        return new Target(host, List.of(addresses));
    }

    static void check(URI address, GuardConfig config) {
        require(address.isAbsolute() && address.getHost() != null, Reason.MALFORMED);
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        require((config.allowPrivateAddresses() ? WITHOUT_TLS_TOO : WITH_TLS).contains(scheme), Reason.NOT_HTTPS);
        require(address.getRawUserInfo() == null, Reason.USER_INFO);
        int port = address.getPort() == -1 ? 443 : address.getPort();
        require(config.allowPrivateAddresses() || config.ports().contains(port), Reason.PORT);
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static void require(boolean holds, Reason reason) {
        if (!holds) {
            throw new RefusedAddressException(reason);
        }
    }
}
