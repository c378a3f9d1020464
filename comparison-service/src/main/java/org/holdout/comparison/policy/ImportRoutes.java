package org.holdout.comparison.policy;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Lets operators read an archive in, and see how far that is: {@code POST} and {@code GET /policy-imports} on the management
 * port, which nobody else reaches. The archive is a clone or a bundle on this machine, named by the parameter {@code path}.
 */
@Singleton
class ImportRoutes {

    private static final String ADDRESS = "/policy-imports";
    private static final int ACCEPTED = 202;
    private static final int UNUSABLE = 400;

    private final ArchiveImport archives;
    private final PolicyHistory history;

    ImportRoutes(ArchiveImport archives, PolicyHistory history) {
        this.archives = archives;
        this.history = history;
    }

    void register(@Observes ManagementInterface management) {
        management.router().post(ADDRESS).handler(this::begin);
        management.router().get(ADDRESS).blockingHandler(this::show);
    }

    private void begin(RoutingContext call) {
        String path = call.request().getParam("path");
        try {
            Path archive = Path.of(path == null ? "" : path);
            if (!archive.isAbsolute()) {
                call.response()
                        .setStatusCode(UNUSABLE)
                        .end("Name the archive by its whole path in the parameter path.");
                return;
            }
            Thread.ofVirtual().name("archives").start(() -> archives.tryRun(archive));
            call.response().setStatusCode(ACCEPTED).end(Archive.name(archive));
        } catch (InvalidPathException e) {
            call.response().setStatusCode(UNUSABLE).end("That is no path.");
        }
    }

    private void show(RoutingContext call) {
        call.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(Json.encode(history.imports()));
    }
}
