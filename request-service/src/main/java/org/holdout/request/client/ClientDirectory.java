package org.holdout.request.client;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/** The clients of organisations, as Keycloak knows them. UNAVAILABLE while it does not answer. */
@ApplicationScoped
class ClientDirectory {

    private final KeycloakClients keycloak;
    private final ClientSettings settings;

    ClientDirectory(@RestClient KeycloakClients keycloak, ClientSettings settings) {
        this.keycloak = keycloak;
        this.settings = settings;
    }

    /** Those of one organisation, by their client id. */
    List<KeycloakClient> of(UUID organisation) {
        List<KeycloakClient> found = new ArrayList<>();
        for (int first = 0; first < settings.most(); first += settings.page()) {
            int from = first;
            List<KeycloakClient> page = asked(() -> keycloak.page(from, settings.page()));
            page.stream().filter(client -> client.isOf(organisation)).forEach(found::add);
            if (page.size() < settings.page()) {
                return found;
            }
        }
        Log.errorf("There are more than %d clients of organisations; raise holdout.clients.most", settings.most());
        return found;
    }

    /** One of them; NOT_FOUND for one of another organisation. */
    KeycloakClient one(UUID organisation, String clientId) {
        return of(organisation).stream()
                .filter(client -> client.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(ClientDirectory::none);
    }

    String secret(KeycloakClient client) {
        return asked(() -> keycloak.secret(client.id())).value();
    }

    String renewSecret(KeycloakClient client) {
        return asked(() -> keycloak.renewSecret(client.id())).value();
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == Response.Status.NOT_FOUND.getStatusCode()) {
                throw none();
            }
            Log.errorf("Keycloak answered HTTP %d to a question about clients", status);
            throw away();
        } catch (RuntimeException e) {
            Log.errorf(
                    "Keycloak could not be asked about clients (%s)",
                    e.getClass().getSimpleName());
            throw away();
        }
    }

    private static ProblemException none() {
        return Refusals.notFound("organisation.refused.noClient");
    }

    private static ProblemException away() {
        return Refusals.of(ErrorCode.UNAVAILABLE, "organisation.refused.signInAway");
    }
}
