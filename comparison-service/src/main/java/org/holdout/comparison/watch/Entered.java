package org.holdout.comparison.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.holdout.comparison.editing.Refusals;
import org.holdout.comparison.fact.Facts;
import org.holdout.guard.GuardedHttp;
import org.holdout.guard.RefusedAddressException;
import org.holdout.problem.ProblemException;

/** Checks what an editor enters, as far as it can be known without calling the address. */
@ApplicationScoped
class Entered {

    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    private final GuardedHttp guard;
    private final Facts facts;
    private final WatchConfig config;

    Entered(GuardedHttp guard, Facts facts, WatchConfig config) {
        this.guard = guard;
        this.facts = facts;
        this.config = config;
    }

    /** @throws ProblemException INVALID_INPUT with every field that is wrong */
    NewWatch check(WatchInput input) {
        Refusals refusals = new Refusals();
        URI url = url(input.url(), refusals);
        String vendor = refusals.needed("vendor", input.vendor(), 1, config.maxName(), "Choose a vendor.");
        if (vendor != null && !facts.vendorsAmong(Set.of(vendor)).contains(vendor)) {
            refusals.add("vendor", "Choose a vendor that Holdout knows.");
        }
        String service = refusals.needed(
                "service", input.service(), 1, config.maxName(), "Name the product that the page is about.");
        String terms = refusals.needed(
                "terms", input.terms(), 1, config.maxName(), "Name the document, such as Privacy Policy.");
        String language = refusals.text("language", input.language(), config.maxName());
        if (!LANGUAGES.contains(language == null ? "" : language)) {
            refusals.add("language", "Give the language by its two letters, such as en or de.");
        }
        refusals.check();
        return new NewWatch(url, vendor, oneLine(service), oneLine(terms), language);
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ");
    }

    private URI url(String text, Refusals refusals) {
        String bare = refusals.needed("url", text, 1, config.maxUrl(), "Give the page's address.");
        if (bare == null || bare.length() > config.maxUrl()) {
            return null;
        }
        try {
            URI url = new URI(new URI(bare).toASCIIString());
            if (url.toString().length() > config.maxUrl()) {
                refusals.add(
                        "url",
                        "Give an address that has at most " + config.maxUrl() + " characters in its encoded form.");
                return null;
            }
            guard.check(url);
            return oneForm(url);
        } catch (URISyntaxException wrong) {
            refusals.add("url", "This is no address. Copy it from the browser, with https:// at its beginning.");
        } catch (RefusedAddressException refused) {
            refusals.add("url", fix(refused.reason()));
        } catch (UnknownHostException unknown) {
            refusals.add("url", "Nobody knows this host. Look whether it is spelt right.");
        }
        return null;
    }

    private static String fix(RefusedAddressException.Reason reason) {
        return switch (reason) {
            case MALFORMED -> "This is no whole address. Copy it from the browser, with https:// at its beginning.";
            case NOT_HTTPS -> "Give an address that begins with https://.";
            case USER_INFO -> "Take the name or password out of the address.";
            case PORT -> "Take the port out of the address: only the usual one is called.";
            case NOT_PUBLIC -> "This address leads into a private network. Give one that everybody can open.";
        };
    }

    private static URI oneForm(URI url) throws URISyntaxException {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int port = url.getPort() == (scheme.equals("https") ? 443 : 80) ? -1 : url.getPort();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query =
                Optional.ofNullable(url.getRawQuery()).map(asked -> "?" + asked).orElse("");
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return new URI(scheme + "://" + host + (port < 0 ? "" : ":" + port) + path + query);
    }
}
