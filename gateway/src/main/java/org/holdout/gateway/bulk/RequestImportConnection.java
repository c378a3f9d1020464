package org.holdout.gateway.bulk;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of imports. */
@Type("RequestImportConnection")
@Description("A page of imports.")
public record RequestImportConnection(
        @Description("The imports, each with its cursor") @NonNull
        List<@NonNull RequestImportEdge> edges,

        @Description("Where this page ends") @NonNull PageInfo pageInfo) {
    /** The service's page as Relay shows it. */
    static RequestImportConnection of(Page<RequestImport> page) {
        return new RequestImportConnection(page.edges(RequestImportEdge::new), page.info());
    }
}
