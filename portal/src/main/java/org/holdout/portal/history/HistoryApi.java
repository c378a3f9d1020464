package org.holdout.portal.history;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.diff.FieldChange;
import org.holdout.portal.gateway.PageInfo;
import org.holdout.portal.gateway.Untranslated;
import org.holdout.portal.word.RevisionOrigin;

/** What a guide's history asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface HistoryApi {
    /** The guide whose history it is, or null. */
    @Query
    Uni<Guide> guide(@NonNull @Id String id);

    /** A page of a guide's revisions, the newest first. */
    @Query
    Uni<Revisions> guideHistory(@NonNull @Id String id, Integer first, String after);

    record Guide(String id, String title, Vendor vendor, List<String> inEnglish) implements Untranslated {}

    record Vendor(String id, String name) {}

    record Revisions(List<Edge> edges, PageInfo pageInfo) {}

    record Edge(Revision node) {}

    /** One revision; the author is told only to editors. */
    record Revision(
            int revision,
            Instant recordedAt,
            RevisionOrigin origin,
            String author,
            String reason,
            List<FieldChange> changes) {}
}
