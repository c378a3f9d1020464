package org.holdout.request.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.holdout.request.request.AgendaStep;
import org.holdout.request.request.Delivery;

/** One thing that a person was told of one of their requests: codes and days only. */
// Some columns are only asked for.
@SuppressWarnings("UnusedVariable")
@Entity
class Notice {

    @Id
    private UUID id;

    private UUID owner;
    private UUID requestId;
    private String fact;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Enumerated(EnumType.STRING)
    private AgendaStep step;

    private LocalDate aboutOn;

    /** Codes with commas between them; null without any. */
    private String rights;

    private String document;
    private String version;
    private UUID mail;

    @Enumerated(EnumType.STRING)
    private Delivery.Status letter;

    private Instant toldAt;
    private Instant readAt;
    private Instant withdrawnAt;

    /** For Hibernate. */
    protected Notice() {}

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    Fact fact() {
        return new Fact(kind, step, aboutOn, Fact.rights(rights), document, version, mail, letter);
    }

    Instant toldAt() {
        return toldAt;
    }

    Instant readAt() {
        return readAt;
    }
}
