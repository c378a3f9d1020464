package org.holdout.comparison.stored;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What is kept of people, for everybody (GDPR Art. 13(2)(a)); none of it for a time that somebody could set. */
@Path("/stored-data")
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
public class StoredDataResource {

    /** Something that is kept of people. */
    public record StoredData(StoredKind kind, End end) {}

    /** When it goes. */
    public enum End {

        /** Never; erasing everything cuts it off from the person. */
        UNLINKED,

        /** Never. */
        FOR_EVER
    }

    /** Each kind once. */
    @GET
    public List<StoredData> stored() {
        return List.of(
                new StoredData(StoredKind.OUTCOMES, End.UNLINKED),
                new StoredData(StoredKind.FACT_AUTHORS, End.FOR_EVER));
    }
}
