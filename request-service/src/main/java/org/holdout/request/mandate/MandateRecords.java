package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.words.Words;

/** The record of a mandate as evidence: what was read and confirmed, which version of the text, when, and by which address. */
@ApplicationScoped
@Transactional
public class MandateRecords {

    private final MandateRows rows;
    private final MandateSeals seals;
    private final Organisations organisations;

    MandateRecords(MandateRows rows, MandateSeals seals, Organisations organisations) {
        this.rows = rows;
        this.seals = seals;
        this.organisations = organisations;
    }

    /** The record, in that language but for the text, which is as it was read; empty for a mandate that is not the owner's. */
    public Optional<String> of(UUID mandate, UUID owner, Words words) {
        return rows.findByIdOptional(mandate)
                .filter(m -> m.owner().equals(owner) && m.givenAt() != null)
                .map(m -> words.say(
                        m.endedAt() == null ? "mandate.record" : "mandate.record.ended",
                        organisations.name(m.organisation()),
                        m.textVersion(),
                        time(m.givenAt()),
                        seals.address(m),
                        m.id().toString(),
                        seals.text(m),
                        m.endedAt() == null ? "" : time(m.endedAt())));
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at);
    }
}
