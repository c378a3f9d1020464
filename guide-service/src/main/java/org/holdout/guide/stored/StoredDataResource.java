package org.holdout.guide.stored;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.holdout.guide.step.ReportConfig;
import org.holdout.guide.stored.StoredData.End;
import org.holdout.guide.tick.TickConfig;
import org.holdout.operations.AuditConfig;

/** What is kept of people and until when, by this installation's settings, for everybody (GDPR Art. 13(2)(a)). */
@Path("/stored-data")
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
public class StoredDataResource {

    private static final KeptTime DAY = new KeptTime(1, KeptTime.Unit.DAYS);

    private final TickConfig ticks;
    private final ReportConfig reports;
    private final AuditConfig audit;

    StoredDataResource(TickConfig ticks, ReportConfig reports, AuditConfig audit) {
        this.ticks = ticks;
        this.reports = reports;
        this.audit = audit;
    }

    /** Each kind once. */
    @GET
    public List<StoredData> stored() {
        return Arrays.stream(StoredKind.values()).map(this::stored).toList();
    }

    private StoredData stored(StoredKind kind) {
        return switch (kind) {
            case TICKS -> new StoredData(kind, End.AFTER_USE, KeptTime.of(ticks.keep()));
            case REPORTS -> new StoredData(kind, End.AFTER, KeptTime.of(reports.window()));
            case SALTS -> new StoredData(kind, End.AFTER, DAY);
            case GUIDE_ACTS -> new StoredData(kind, End.AFTER, KeptTime.of(audit.keepActor()));
            case GUIDE_AUTHORS -> new StoredData(kind, End.FOR_EVER, null);
        };
    }
}
