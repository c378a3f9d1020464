package org.holdout.local;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdout.local.CannotRun.Why;

/**
 * {@code ./holdout update-realm}: makes the realm of a production what this checkout's file says, through the address of Keycloak's
 * console. Clients, rights, mappers and settings of the file are added or renewed; what the file does not name stays, and so does
 * what it leaves open and nobody says in the environment, such as secrets and addresses.
 */
final class UpdateRealmCommand {
    private static final String USUAL = "http://localhost:8085";
    private static final String USER = "HOLDOUT_ADMIN";
    private static final String PASSWORD = "HOLDOUT_ADMIN_PASSWORD";
    private static final String CODE = "HOLDOUT_ADMIN_CODE";

    private final Path root;
    private final List<String> addresses;
    private final Map<String, String> environment;
    private final PrintStream out;

    UpdateRealmCommand(Path root, List<String> addresses, Map<String, String> environment, PrintStream out) {
        this.root = root;
        this.addresses = addresses;
        this.environment = Map.copyOf(environment);
        this.out = out;
    }

    /** Does it, as somebody who administers the realm {@code master}. It may be done again, and changes nothing then. */
    void run() throws IOException, InterruptedException {
        URI server = server();
        try {
            KeycloakAdmin admin = KeycloakAdmin.signIn(
                    server,
                    environment.getOrDefault(USER, "admin"),
                    said(PASSWORD, "Password: ")
                            .orElseThrow(() ->
                                    new CannotRun(Why.USAGE, "Say the administrator's password in " + PASSWORD + ".")),
                    said(CODE, "Code of the second factor (Enter if there is none): ")
                            .orElse(""));
            new Realm(admin).bringInUseUpToDate(RealmFile.forRealmInUse(root, environment));
        } catch (ConnectException e) {
            throw new CannotRun(
                    Why.FAILED,
                    "Nothing answers at " + server
                            + ". Keycloak's console is reached there through a tunnel or a port-forward.",
                    e);
        }
        out.println("The realm is what this version needs.");
    }

    private URI server() {
        if (addresses.size() > 1) {
            throw new CannotRun(
                    Why.USAGE, "Name one address, that of Keycloak's console: ./holdout update-realm " + USUAL + ".");
        }
        String address = addresses.isEmpty() ? USUAL : addresses.getFirst();
        try {
            URI server = new URI(address);
            if (server.getHost() != null
                    && server.getScheme() != null
                    && server.getScheme().matches("https?")) {
                return server;
            }
        } catch (URISyntaxException e) {
            throw new CannotRun(Why.USAGE, "'" + address + "' is no address.", e);
        }
        throw new CannotRun(Why.USAGE, "'" + address + "' is no address; write it as " + USUAL + ".");
    }

    /** From the environment, else from whoever sits at the terminal; empty when nobody does. */
    private Optional<String> said(String variable, String question) {
        return Optional.ofNullable(environment.get(variable))
                .or(() -> environment.containsKey(PASSWORD)
                        ? Optional.empty()
                        : Terminal.current().map(terminal -> asked(terminal, question)));
    }

    private static String asked(Console terminal, String question) {
        char[] answer = terminal.readPassword(question);
        return answer == null ? "" : new String(answer);
    }
}
