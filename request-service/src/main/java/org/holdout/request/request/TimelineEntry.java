package org.holdout.request.request;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One line of a request's timeline. Written once and never changed; a mistake is mended by another entry. */
@Entity
@Immutable
public class TimelineEntry {

    @Id
    private UUID id;

    private UUID requestId;
    private int position;

    @Enumerated(EnumType.STRING)
    private Actor actor;

    private LocalDate happenedOn;
    private Instant recordedAt;

    @Convert(converter = ActionColumn.class)
    private RequestAction action;

    private byte[] note;

    @Column(name = "evidence")
    private List<UUID> evidence;

    /** For Hibernate. */
    protected TimelineEntry() {}

    TimelineEntry(
            UUID requestId, Actor actor, Entry entry, Instant recordedAt, byte[] sealedNote, List<UUID> evidence) {
        this.id = entry.id();
        this.requestId = requestId;
        this.position = entry.position();
        this.actor = actor;
        this.happenedOn = entry.happenedOn();
        this.action = entry.action();
        this.recordedAt = recordedAt;
        this.note = sealedNote;
        this.evidence = List.copyOf(evidence);
    }

    Entry entry() {
        return new Entry(id, position, happenedOn, action);
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    int position() {
        return position;
    }

    Actor actor() {
        return actor;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    RequestAction action() {
        return action;
    }

    byte[] note() {
        return note;
    }

    List<UUID> evidence() {
        return evidence;
    }
}
