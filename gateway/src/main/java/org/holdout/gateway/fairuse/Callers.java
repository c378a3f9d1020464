package org.holdout.gateway.fairuse;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who a call counts for: whoever sent a token, by its subject, else everybody at one address together. */
@ApplicationScoped
public class Callers {
    private final List<IpSubnetFilterRule> portals;
    private final CurrentVertxRequest current;
    private final SecurityIdentity caller;

    Callers(FairUseConfig config, CurrentVertxRequest current, SecurityIdentity caller) {
        this.portals = config.portals().orElse(List.of()).stream()
                .filter(Network::isNumeric)
                .map(Callers::rule)
                .toList();
        this.current = current;
        this.caller = caller;
    }

    /** Who sent a token with this call, if one was sent. */
    public static Optional<SecurityIdentity> signedIn(RoutingContext call) {
        return call.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? Optional.of(user.getSecurityIdentity())
                : Optional.empty();
    }

    /** By what the one is counted who asks at this moment, on a socket too; none for the portal, which asks for many. */
    public Optional<String> asking() {
        return caller.isAnonymous() ? ofAddress(current.getCurrent()) : Optional.of(key(caller));
    }

    /** By what everybody at the address is counted that this call comes from; none for the portal. */
    public Optional<String> ofAddress(RoutingContext call) {
        return isPortal(call) ? Optional.empty() : Optional.of(addressKey(call));
    }

    /** By what this call is counted: by the caller, or by the address of one without a token. */
    public static String key(RoutingContext call, Optional<SecurityIdentity> caller) {
        return caller.map(Callers::key).orElseGet(() -> addressKey(call));
    }

    private static String addressKey(RoutingContext call) {
        return "address " + Network.of(call.request().remoteAddress().hostAddress());
    }

    private static String key(SecurityIdentity caller) {
        return "caller " + subject(caller);
    }

    /** What names them for good; a token's own word for the principal is a user name, which is theirs to change. */
    private static String subject(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : caller.getPrincipal().getName();
    }

    /** Whoever comes through a proxy has another address than the connection. */
    private boolean isPortal(RoutingContext call) {
        SocketAddress peer = call.request().connection().remoteAddress();
        return peer.hostAddress() != null
                && peer.hostAddress().equals(call.request().remoteAddress().hostAddress())
                && portals.stream().anyMatch(rule -> rule.matches(new InetSocketAddress(peer.hostAddress(), 0)));
    }

    private static IpSubnetFilterRule rule(String network) {
        String whole = network.contains(":") ? "/128" : "/32";
        return new IpSubnetFilterRule(network.contains("/") ? network : network + whole, IpFilterRuleType.ACCEPT);
    }
}
