package org.holdout.comparison.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How far an archive is read in. */
@Entity
@Table(name = "archive_import")
class ArchiveProgress {

    private static final String CUT_OFF = "It was cut off and has not moved since. Import it again to go on.";

    @Id
    private String archive;

    private String head;

    @Enumerated(EnumType.STRING)
    private State state;

    private int imported;
    private int total;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] problems = {};

    private int furtherProblems;
    private Instant changedAt;

    /** What an import is at. */
    enum State {
        /** It goes on, or was interrupted and goes on with the next import of the archive. */
        RUNNING,
        /** All is read in and shown. */
        COMPLETE,
        /** The archive could not be read; what was read before stays, and the next import goes on from there. */
        FAILED
    }

    protected ArchiveProgress() {}

    ArchiveProgress(String archive) {
        this.archive = archive;
    }

    void begin(int commits, Instant now) {
        state = State.RUNNING;
        imported = 0;
        total = commits;
        problems = new String[] {};
        furtherProblems = 0;
        changedAt = now;
    }

    void advance(String commit, int commits, List<String> found, int mostProblems, Instant now) {
        head = commit;
        imported += commits;
        report(found, mostProblems);
        changedAt = now;
    }

    void end(State how, List<String> found, int mostProblems, Instant now) {
        state = how;
        report(found, mostProblems);
        changedAt = now;
    }

    private void report(List<String> found, int most) {
        List<String> all = Stream.concat(Arrays.stream(problems), found.stream())
                .distinct()
                .toList();
        problems = all.stream().limit(most).toArray(String[]::new);
        furtherProblems += all.size() - problems.length;
    }

    String head() {
        return head;
    }

    /** As it is seen now: one that has not moved for so long was cut off where nobody could write that down. */
    ImportView view(Instant now, Duration standstill) {
        boolean cutOff = state == State.RUNNING && changedAt.plus(standstill).isBefore(now);
        List<String> told = cutOff
                ? Stream.concat(Arrays.stream(problems), Stream.of(CUT_OFF)).toList()
                : List.of(problems);
        State shown = cutOff ? State.FAILED : state;
        return new ImportView(archive, shown.name(), imported, total, told, furtherProblems, changedAt);
    }
}
