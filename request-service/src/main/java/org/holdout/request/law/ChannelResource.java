package org.holdout.request.law;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** By which ways vendors take requests, for everybody. Content in memory, so nothing here blocks. */
@Path("/channels")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
public class ChannelResource {

    private final ChannelTable table;

    ChannelResource(ChannelTable table) {
        this.table = table;
    }

    /** Every vendor's ways, all at once: they are few, and change with the content alone. */
    @GET
    public List<VendorChannels> channels() {
        return table.all();
    }
}
