package org.holdout.comparison.policy;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.holdout.operations.Actor;
import org.holdout.operations.AuditLog;

/**
 * Lets operators read an archive in, and see how far that is: {@code POST} and {@code GET /policy-imports} on the management
 * port. The archive is a clone or a bundle below {@code holdout.policies.import-folder}, named by the parameter {@code path}. A
 * browser cannot be made to ask for it by another site's page: the body must be called JSON, and a call that names an origin is
 * refused. The audit log tells which was begun.
 */
@Singleton
class ImportRoutes {

    private static final String ADDRESS = "/policy-imports";
    private static final String JSON = "application/json";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final int ACCEPTED = 202;
    private static final int UNUSABLE = 400;
    private static final int FORBIDDEN = 403;
    private static final int BUSY = 409;

    private final ArchiveImport archives;
    private final PolicyHistory history;
    private final PolicyConfig config;
    private final AuditLog audit;

    ImportRoutes(ArchiveImport archives, PolicyHistory history, PolicyConfig config, AuditLog audit) {
        this.archives = archives;
        this.history = history;
        this.config = config;
        this.audit = audit;
    }

    void register(@Observes ManagementInterface management) {
        management.router().post(ADDRESS).blockingHandler(this::begin);
        management.router().get(ADDRESS).blockingHandler(this::show);
    }

    private void begin(RoutingContext call) {
        if (isFromAPage(call.request())) {
            answer(call, FORBIDDEN, "Send it as application/json, and not from a page.");
        } else if (config.importFolder().isEmpty()) {
            answer(call, FORBIDDEN, "Set holdout.policies.import-folder to the folder that archives may be read from.");
        } else if (archives.isBusy()) {
            answer(call, BUSY, "An archive is being read in. Wait until it is done.");
        } else {
            archive(call.request().getParam("path"))
                    .ifPresentOrElse(
                            path -> begin(call, path),
                            () -> answer(call, UNUSABLE, "Name an archive below the import folder by its whole path."));
        }
    }

    private void begin(RoutingContext call, Path path) {
        String name = Archive.name(path);
        if (!NAME.matcher(name).matches()) {
            answer(
                    call,
                    UNUSABLE,
                    "Name the archive in letters, digits, dots, dashes and underscores, at most 100 of them.");
            return;
        }
        audit.announce(Actor.AT_MANAGEMENT_PORT, "ARCHIVE_IMPORTED", name);
        Thread.ofVirtual().name("archives").start(() -> archives.tryRun(path));
        answer(call, ACCEPTED, name);
    }

    private static boolean isFromAPage(HttpServerRequest call) {
        String type = call.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null || !type.startsWith(JSON) || call.headers().contains(HttpHeaders.ORIGIN);
    }

    /** The archive's real path; empty when there is none or it lies elsewhere. */
    private Optional<Path> archive(String path) {
        try {
            Path archive = Path.of(path == null ? "" : path);
            boolean isBelow = archive.isAbsolute()
                    && archive.toRealPath()
                            .startsWith(config.importFolder().orElseThrow().toRealPath());
            return isBelow ? Optional.of(archive.toRealPath()) : Optional.empty();
        } catch (IOException | InvalidPathException nothingThere) {
            return Optional.empty();
        }
    }

    private void show(RoutingContext call) {
        call.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(Json.encode(history.imports()));
    }

    private static void answer(RoutingContext call, int status, String sentence) {
        call.response().setStatusCode(status).end(sentence);
    }
}
