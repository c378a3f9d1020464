package org.holdout.request.account;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.request.privacy.Persons;
import org.holdout.request.privacy.Subjects;

/**
 * Deletes sign-in accounts. Whose account it is must be known until it is gone, and the person's own key is gone by then: their
 * subject is sealed with the wrapping key, in a row that names no owner id and is removed with the account.
 */
@ApplicationScoped
public class Accounts {

    private final AccountStore store;
    private final Subjects subjects;
    private final Persons persons;
    private final KeycloakUsers keycloak;

    Accounts(AccountStore store, Subjects subjects, Persons persons, @RestClient KeycloakUsers keycloak) {
        this.store = store;
        this.subjects = subjects;
        this.persons = persons;
        this.keycloak = keycloak;
    }

    /** Notes that the account of whoever signed in is to be deleted; once this returns, it will be. */
    public void begin(String issuerAndSubject, Instant now) {
        UUID id = UUID.randomUUID();
        byte[] sealed = subjects.seal(id, issuerAndSubject);
        QuarkusTransaction.requiringNew().run(() -> store.add(new AccountStore.Row(id, sealed), now));
    }

    /**
     * Deletes the accounts that are noted, the oldest first. One that was noted long enough ago is forgotten once it is gone: by then
     * no token of it is valid any more.
     *
     * @return the owner ids that these accounts have, to be erased too: a token from before may have made one anew
     */
    public List<UUID> deleteNoted(int most, Instant settled) {
        return QuarkusTransaction.requiringNew().call(() -> store.begun(most)).stream()
                .map(row -> delete(row, settled))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<UUID> delete(AccountStore.Row row, Instant settled) {
        try {
            String subject = subjects.open(row.id(), row.sealed());
            deleteAtKeycloak(subject.substring(subject.lastIndexOf('|') + 1));
            Optional<UUID> owner = persons.known(subject);
            QuarkusTransaction.requiringNew().run(() -> store.forget(row.id(), settled));
            return owner;
        } catch (RuntimeException e) {
            Log.errorf(
                    "An account could not be deleted (%s); the next sweep tries again",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void deleteAtKeycloak(String subject) {
        try {
            keycloak.delete(subject);
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() != Response.Status.NOT_FOUND.getStatusCode()) {
                throw e;
            }
            Log.debug("An account was gone already");
        }
    }
}
