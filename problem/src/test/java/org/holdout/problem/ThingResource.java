package org.holdout.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

@Path("/things")
public class ThingResource {

    record Thing(@NotBlank(message = "Give it a name.") String name, LocalDate sentOn, List<@Valid Part> parts) {}

    record Part(@NotNull(message = "Say how many.") Integer count) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String make(@Valid @NotNull(message = "Send a thing.") Thing thing) {
        return thing.name();
    }

    @GET
    public String list(@QueryParam("first") @Max(value = 100, message = "Ask for at most 100.") int first) {
        return "ok";
    }

    @GET
    @Path("/stale")
    public String stale() {
        throw ProblemException.of(ErrorCode.STALE_VERSION, "It was changed since you read it; read it again.");
    }

    @GET
    @Path("/invalid")
    public String invalid() {
        throw ProblemException.invalid("sentOn", "The day is in the future; give today or earlier.");
    }

    @GET
    @Path("/german")
    public String german() {
        throw ProblemException.invalid("sentOn", "Der Tag liegt in der Zukunft.")
                .in(Locale.GERMANY);
    }

    @GET
    @Path("/spoken")
    public String spoken() {
        throw new Spoken();
    }

    /** English, and German to whoever wants that before anything else. */
    private static final class Spoken extends ProblemException {

        private static final long serialVersionUID = 1L;

        Spoken() {
            super(ErrorCode.ILLEGAL_ACTION, "Not now.", List.of());
        }

        @Override
        public ProblemException saidTo(List<Locale> languages) {
            boolean german =
                    !languages.isEmpty() && languages.getFirst().getLanguage().equals("de");
            return german ? of(code(), "Jetzt nicht.").in(Locale.GERMAN) : this;
        }
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("secret internals");
    }

    @GET
    @Path("/secret")
    @RolesAllowed("editor")
    public String secret() {
        return "ok";
    }
}
