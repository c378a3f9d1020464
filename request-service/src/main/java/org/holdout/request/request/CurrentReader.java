package org.holdout.request.request;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.organisation.CurrentOrganisation;
import org.holdout.request.organisation.Scope;
import org.holdout.request.privacy.CurrentPerson;

/** Whoever sends the current request, as a reader of requests. */
@RequestScoped
class CurrentReader {

    private final SecurityIdentity identity;
    private final CurrentOrganisation organisation;
    private final CurrentPerson person;
    private final Mandates mandates;

    CurrentReader(
            SecurityIdentity identity, CurrentOrganisation organisation, CurrentPerson person, Mandates mandates) {
        this.identity = identity;
        this.organisation = organisation;
        this.person = person;
        this.mandates = mandates;
    }

    /** FORBIDDEN for an organisation's client whose token may not read requests. */
    Reader reader() {
        if (organisation.isClient()) {
            organisation.requires(Scope.READ);
        }
        return ofWhatItWrote();
    }

    /**
     * For the answer to a write, which tells what was written: a client that may write and not read gets that too, so that no write is
     * kept and answered with a refusal.
     */
    Reader ofWhatItWrote() {
        if (organisation.isClient()) {
            return organisation
                    .client()
                    .map(id -> Reader.organisation(id, mandates.today()))
                    .orElseGet(Reader::nobody);
        }
        return identity.hasRole("person") ? Reader.person(person.owner()) : Reader.nobody();
    }
}
