package org.holdout.comparison.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which counted person an owner's id stands for. Gone once all the owner's requests are erased. */
@Entity
@Table(name = "outcome_person")
class OutcomePerson {

    @Id
    private UUID owner;

    private UUID person;

    protected OutcomePerson() {}

    OutcomePerson(UUID owner, UUID person) {
        this.owner = owner;
        this.person = person;
    }

    UUID person() {
        return person;
    }
}
