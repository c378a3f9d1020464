package org.holdout.portal.editor;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;
import org.holdout.portal.gateway.Untranslated;
import org.holdout.portal.word.QueueCause;

/** What the editors' queue asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface QueueApi {
    /** A page of the guides that wait, what speaks against a guide first. */
    @Query
    Uni<Queue> guideQueue(Integer first, String after);

    record Queue(List<Edge> edges, PageInfo pageInfo, Integer totalCount) {}

    record Edge(Item node) {}

    record Item(Guide guide, List<QueueCause> causes, LocalDate since, int reads, int openReports) {
        /** Whether a content file and an editor disagree. */
        public boolean conflict() {
            return causes.contains(QueueCause.CONFLICT);
        }
    }

    record Guide(String id, String title, Vendor vendor, String lastCheckedOn, List<String> inEnglish)
            implements Untranslated {}

    record Vendor(String id, String name) {}
}
