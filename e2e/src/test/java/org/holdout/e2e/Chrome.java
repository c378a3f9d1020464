package org.holdout.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium; each visitor has a context of their own. */
final class Chrome implements AutoCloseable {

    private static final double WAIT_LIMIT_MILLIS = 60_000;
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    Chrome() {
        this("");
    }

    /** @param pin the key by which it knows a server that no public authority vouches for; empty for none */
    Chrome(String pin) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(arguments(pin)));
    }

    private static List<String> arguments(String pin) {
        List<String> arguments = new ArrayList<>(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        if (!pin.isEmpty()) {
            arguments.add("--ignore-certificate-errors-spki-list=" + pin);
        }
        return arguments;
    }

    /** A page of a new visitor; what breaks the content security policy is collected in {@code violations}. */
    Page visitor(Look look, List<String> violations) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setJavaScriptEnabled(look.script())
                .setLocale("en-GB"));
        context.setDefaultTimeout(WAIT_LIMIT_MILLIS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** A page of a new visitor whose device holds passkeys and always finds that it is they. */
    Page visitorWithPasskeys() {
        Page page = visitor(Look.DESKTOP);
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String can :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(can, true);
        }
        JsonObject authenticator = new JsonObject();
        authenticator.add("options", options);
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        devTools.send("WebAuthn.addVirtualAuthenticator", authenticator);
        return page;
    }

    Page visitor(Look look) {
        return visitor(look, new ArrayList<>());
    }

    private static Path executable() {
        return Stream.concat(Stream.of(System.getProperty("holdout.e2e.chromium", "")), PLACES.stream())
                .filter(place -> !place.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found. Install it (Debian: apt-get install chromium) or name it with"
                                + " -Dholdout.e2e.chromium=PATH"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** How a visitor looks at the pages. */
    record Look(int width, int height, ColorScheme scheme, boolean script) {

        static final Look DESKTOP = new Look(1280, 900, ColorScheme.LIGHT, true);
        static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, true);

        Look dark() {
            return new Look(width, height, ColorScheme.DARK, script);
        }

        Look withoutScript() {
            return new Look(width, height, scheme, false);
        }

        @Override
        public String toString() {
            return width + " px, " + scheme.name().toLowerCase(java.util.Locale.ROOT)
                    + (script ? "" : ", without script");
        }
    }
}
