package org.holdout.start;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Other servers that are called by REST. Tried is only whether somebody listens there: each has a check of its own. */
final class Servers implements Neighbours {

    private static final Pattern CLIENT = Pattern.compile("quarkus\\.rest-client\\.\"?([a-z-]+)\"?\\.url");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    @Override
    public List<Neighbour> of(SmallRyeConfig settings) {
        var addresses = new TreeMap<String, String>();
        for (String name : settings.getPropertyNames()) {
            if (CLIENT.matcher(name).matches()) {
                settings.getOptionalValue(name, String.class).ifPresent(url -> addresses.put(name, url));
            }
        }
        List<Neighbour> all = new ArrayList<>();
        addresses.forEach((name, url) -> all.add(new Neighbour(
                CLIENT.matcher(name).replaceAll("$1"), url, name, () -> reach(settings, URI.create(url)))));
        return all;
    }

    private static void reach(SmallRyeConfig settings, URI url) throws IOException {
        int port = url.getPort() > 0 ? url.getPort() : url.getScheme().equals("https") ? HTTPS : HTTP;
        int within = Math.toIntExact(
                settings.getConfigMapping(CheckSettings.class).within().toMillis());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), within);
        }
    }
}
