package org.holdout.portal.site;

import io.quarkus.arc.Arc;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is visiting, in which language; what the gateway is told with each call. */
@RequestScoped
public class Visit {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;
    private Boolean signedIn;

    Visit(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /** The language of this visit: the one chosen by a link, else the browser's, else English. */
    public Locale locale() {
        HttpServerRequest http = request.getCurrent().request();
        Cookie chosen = http.getCookie(Languages.COOKIE);
        return Languages.best(chosen == null ? null : chosen.getValue(), http.getHeader("Accept-Language"));
    }

    /** Whether somebody is signed in; an expired or spoiled session counts as nobody, as does an address without a page. */
    public boolean signedIn() {
        if (signedIn == null) {
            signedIn = readSession();
        }
        return signedIn;
    }

    private boolean readSession() {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            return false;
        }
        try {
            return !identity.isAnonymous();
        } catch (AuthenticationFailedException
                | AuthenticationCompletionException
                | AuthenticationRedirectException expired) {
            return false;
        }
    }

    /** Whether somebody with this role is signed in. */
    public boolean has(String role) {
        return signedIn() && identity.hasRole(role);
    }

    /** The session's access token, or null when nobody is signed in. */
    public String token() {
        AccessTokenCredential token = signedIn() ? identity.getCredential(AccessTokenCredential.class) : null;
        return token == null ? null : token.getToken();
    }

    /**
     * Where the visitor comes from: all that a trusted proxy tells ({@code quarkus.http.proxy.*}), else the address of the call.
     * The gateway believes the last entry, which the proxy wrote itself.
     */
    String comesFrom() {
        HttpServerRequest call = request.getCurrent().request();
        boolean isForwarded = !call.remoteAddress().equals(call.connection().remoteAddress());
        List<String> told = call.headers().getAll(FORWARDED_FOR);
        return isForwarded && !told.isEmpty()
                ? String.join(", ", told)
                : call.remoteAddress().hostAddress();
    }

    /**
     * By what this visitor is counted where there is a part for each: the account, or without one the network that the last proxy saw
     * them come from. For comparing; never shown and never logged.
     */
    public String countedAs() {
        if (signedIn()) {
            return "account " + subject(identity.getPrincipal());
        }
        String told = comesFrom();
        return "network " + Network.of(told.substring(told.lastIndexOf(',') + 1).strip());
    }

    /** What names an account for good; a user name is its owner's to change. */
    private static String subject(Principal account) {
        return account instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : account.getName();
    }

    /** The value of the Accept-Language header for the gateway. */
    public static String language() {
        return current().locale().getLanguage();
    }

    /** The value of the Authorization header for the gateway, or null when nobody is signed in. */
    public static String authorization() {
        String token = current().token();
        return token == null ? null : "Bearer " + token;
    }

    /** The visitor's address for the gateway's X-Forwarded-For header; never kept here and never logged. */
    public static String address() {
        return current().comesFrom();
    }

    private static Visit current() {
        return Arc.container().instance(Visit.class).get();
    }
}
