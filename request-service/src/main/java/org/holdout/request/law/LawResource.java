package org.holdout.request.law;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** Laws, for everybody: what holds where. Content in memory, so nothing here blocks. */
@Path("/laws")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
public class LawResource {

    private final Laws laws;
    private final LawConfig config;

    LawResource(Laws laws, LawConfig config) {
        this.laws = laws;
        this.config = config;
    }

    /**
     * The laws that a person in that place can rest a request to the vendor on, the one that helps most first; {@code rights} are
     * the codes of what they want, with commas between them.
     */
    @GET
    public List<ApplicableLawView> applicable(
            @QueryParam("country") String country,
            @QueryParam("state") String state,
            @QueryParam("vendor") String vendor,
            @QueryParam("rights") String rights,
            @Context HttpHeaders headers) {
        return laws.applicable(
                Place.of(country, state),
                vendor,
                RightKind.read("rights", rights),
                Words.in(headers.getAcceptableLanguages()));
    }

    /** Laws by their ids, comma separated; unknown ids are left out. */
    @GET
    @Path("/by-id")
    public List<LawView> byId(@QueryParam("ids") String ids, @Context HttpHeaders headers) {
        List<String> asked =
                ids == null ? List.of() : Stream.of(ids.split(",")).distinct().toList();
        if (asked.size() > config.maxIds()) {
            throw Refusals.invalid("ids", "law.refused.most", config.maxIds());
        }
        return asked.stream()
                .map(laws::law)
                .flatMap(Optional::stream)
                .map(law -> laws.view(law, null, Words.in(headers.getAcceptableLanguages())))
                .toList();
    }
}
