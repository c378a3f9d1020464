package org.holdout.request.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;

/** Addresses of the portal's pages, which show nothing to one who is not signed in. */
@ApplicationScoped
public class PortalLinks {

    private final PortalConfig config;

    PortalLinks(PortalConfig config) {
        this.config = config;
    }

    /** The page of a request. */
    public URI request(UUID id) {
        return at("/requests/" + id);
    }

    /** The page of notices, with their settings. */
    public URI notices() {
        return at("/notices");
    }

    /** The private calendar of whoever has the secret. */
    public URI calendar(String secret) {
        return at("/calendar/" + secret + ".ics");
    }

    /** The page on which an invitation is taken up; the code comes after the mark, which browsers send to nobody. */
    public URI invitation(String code) {
        return at("/mandates/invitation#" + code);
    }

    private URI at(String path) {
        String address = config.address().toString();
        return URI.create((address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + path);
    }
}
