package org.holdout.gateway.bulk;

import io.quarkus.security.Authenticated;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.NotFound;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.page.Csv;

/** Files of many drafts and what became of their lines; the files themselves go over REST. With a token only. */
@GraphQLApi
@Reported
@Authenticated
public class ImportApi {
    private final ImportClient client;
    private final Bounds bounds;

    ImportApi(@RestClient ImportClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** One of the organisation's imports; none for anybody else's. */
    @Query
    @Description("One of your organisation's imports; none for anybody else's. Files are uploaded to POST"
            + " /organisations/{id}/imports")
    public Uni<RequestImport> requestImport(@NonNull @Id String id) {
        return NotFound.asNull(client.one(bounds.id("id", id)));
    }

    /** An organisation's imports, newest first. */
    @Query
    @NonNull
    @Description("Your organisation's imports, newest first")
    public Uni<RequestImportConnection> requestImports(
            @NonNull @Id String organisation, @Description("1 to 100; 50 if left out") Integer first, String after) {
        return client.page(bounds.id("organisation", organisation), first, bounds.text("after", after))
                .map(RequestImportConnection::of);
    }

    /** What became of the lines, in the file's order. */
    @NonNull
    @Name("report")
    @Description("What became of the lines, in the file's order; all of them or those of some states")
    public Uni<ImportLineConnection> reportOfImport(
            @Source RequestImport of,
            @Nullable List<@NonNull ImportLineState> states,
            @Description("1 to 100; 50 if left out") Integer first,
            String after) {
        return client.lines(of.id(), Csv.of(states), first, bounds.text("after", after))
                .map(ImportLineConnection::of);
    }
}
