package org.holdout.request.refusal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.holdout.request.request.RefusalReason;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** What can be said to refusals; it depends on nobody's request. */
@Path("/refusal-help")
@PermitAll
@RunOnVirtualThread
public class RefusalHelpResource {

    private final RefusalHelps helps;
    private final RefusalConfig config;

    RefusalHelpResource(RefusalHelps helps, RefusalConfig config) {
        this.helps = helps;
        this.config = config;
    }

    /**
     * The help for several cases, in the same order.
     *
     * @param cases each a law's id, a colon and a reason, such as {@code eu-gdpr:IDENTITY}; nothing before the colon without a law
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<RefusalHelp> of(@QueryParam("cases") String cases, @Context HttpHeaders headers) {
        List<String> asked = cases == null || cases.isEmpty()
                ? List.of()
                : Arrays.stream(cases.split(",", -1)).distinct().toList();
        if (asked.size() > config.maxCases()) {
            throw Refusals.invalid("cases", "law.refused.mostCases", config.maxCases());
        }
        Locale language = Words.in(headers.getAcceptableLanguages()).locale();
        return asked.stream().map(one -> help(one, language)).toList();
    }

    private RefusalHelp help(String asked, Locale language) {
        int colon = asked.indexOf(':');
        RefusalReason reason = Arrays.stream(RefusalReason.values())
                .filter(one -> colon >= 0 && one.name().equals(asked.substring(colon + 1)))
                .findFirst()
                .orElseThrow(() -> Refusals.invalid("cases", "law.refused.case"));
        return helps.of(asked.substring(0, colon), reason, language);
    }
}
