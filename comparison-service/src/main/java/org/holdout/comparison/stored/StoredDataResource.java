package org.holdout.comparison.stored;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.holdout.operations.AuditConfig;

/** What is kept of people and until when, for everybody (GDPR Art. 13(2)(a)). */
@Path("/stored-data")
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
public class StoredDataResource {

    private final AuditConfig audit;

    StoredDataResource(AuditConfig audit) {
        this.audit = audit;
    }

    /**
     * Something that is kept of people.
     *
     * @param time the length of time that the end is about; null where it is about none
     */
    public record StoredData(StoredKind kind, End end, KeptTime time) {}

    /** A length of time, in days. */
    public record KeptTime(long amount, String unit) {

        /** A day that has begun counts. */
        static KeptTime of(Duration time) {
            return new KeptTime(time.plusDays(1).minusNanos(1).toDays(), "DAYS");
        }
    }

    /** When it goes. */
    public enum End {

        /** So long after it was stored. */
        AFTER,

        /** Never; erasing everything cuts it off from the person. */
        UNLINKED,

        /** Never. */
        FOR_EVER
    }

    /** Each kind once. */
    @GET
    public List<StoredData> stored() {
        return List.of(
                new StoredData(StoredKind.OUTCOMES, End.UNLINKED, null),
                new StoredData(StoredKind.FACT_AUTHORS, End.FOR_EVER, null),
                new StoredData(StoredKind.FACT_ACTS, End.AFTER, KeptTime.of(audit.keepActor())));
    }
}
