package org.holdout.gateway.bulk;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of lines of a report. */
@Type("ImportLineConnection")
@Description("A page of lines of a report.")
public record ImportLineConnection(
        @Description("The lines, each with its cursor") @NonNull
        List<@NonNull ImportLineEdge> edges,

        @Description("Where this page ends") @NonNull PageInfo pageInfo) {
    /** The service's page as Relay shows it. */
    static ImportLineConnection of(Page<ImportLine> page) {
        return new ImportLineConnection(page.edges(ImportLineEdge::new), page.info());
    }
}
