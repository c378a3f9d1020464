package org.holdout.request.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/**
 * The bound on how many imports of one organisation are received or worked through at a time. A file of which nothing came for a while
 * keeps no place; going on, it takes one again, or ends. Whoever asks here makes others of the organisation wait until the
 * transaction ends.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class ImportRoom {

    private final ImportTable imports;
    private final BulkConfig config;
    private final Clock clock;

    ImportRoom(ImportTable imports, BulkConfig config, Clock clock) {
        this.imports = imports;
        this.config = config;
        this.clock = clock;
    }

    /** LIMIT_EXCEEDED when there is none for a new one of this id. */
    void require(UUID id, UUID organisation) {
        if (full(id, organisation)) {
            throw Refusals.of(ErrorCode.LIMIT_EXCEEDED, "bulk.refused.noRoom", config.maxOpen());
        }
    }

    /**
     * Notes that a file still comes in, or is whole.
     *
     * @throws ProblemException LIMIT_EXCEEDED when nothing came for so long that others took its place, or that it was removed
     */
    void keep(UUID id, UUID organisation) {
        if (full(id, organisation)) {
            throw Refusals.of(
                    ErrorCode.LIMIT_EXCEEDED,
                    "bulk.refused.quiet",
                    config.quietAfter().toSeconds(),
                    config.maxOpen());
        }
        if (!imports.comesOn(id)) {
            throw Refusals.of(
                    ErrorCode.LIMIT_EXCEEDED,
                    "bulk.refused.slow",
                    config.abandonedAfter().toMinutes());
        }
    }

    private boolean full(UUID id, UUID organisation) {
        imports.lockOrganisation(organisation);
        return imports.openBeside(id, organisation, clock.instant().minus(config.quietAfter())) >= config.maxOpen();
    }
}
