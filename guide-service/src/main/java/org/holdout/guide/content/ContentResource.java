package org.holdout.guide.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.holdout.guide.Fingerprint;
import org.holdout.problem.ProblemException;

/** All that is published, as the content files that it could be loaded from. */
@Path("/content")
@RunOnVirtualThread
public class ContentResource {

    private final ContentExport export;

    ContentResource(ContentExport export) {
        this.export = export;
    }

    /** The names of the files, each with the SHA-256 of its bytes. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Files files() {
        return new Files(export.files().stream()
                .map(file ->
                        new FileView(file.name(), Fingerprint.of(file.text().getBytes(UTF_8))))
                .toList());
    }

    /** One file, or NOT_FOUND. */
    @GET
    @Path("{name}")
    @Produces("text/yaml; charset=UTF-8")
    public String file(@PathParam("name") String name) {
        return export.file(name)
                .map(ContentFile::text)
                .orElseThrow(() -> ProblemException.notFound("There is no such content file."));
    }

    /** Which files there are. */
    public record Files(List<FileView> files) {}

    /** One of them, with the SHA-256 of its bytes. */
    public record FileView(String name, String hash) {}
}
