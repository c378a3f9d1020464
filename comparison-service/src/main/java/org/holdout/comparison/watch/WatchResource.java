package org.holdout.comparison.watch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.holdout.comparison.editing.CurrentEditor;
import org.holdout.problem.ProblemException;

/** Addresses of policies that are read on schedule, for editors. Each call may be sent again. */
@Path("/watched")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@RunOnVirtualThread
public class WatchResource {

    private final WatchList list;
    private final Entered entered;
    private final WatchRun run;
    private final CurrentEditor caller;
    private final WatchConfig config;

    WatchResource(WatchList list, Entered entered, WatchRun run, CurrentEditor caller, WatchConfig config) {
        this.list = list;
        this.entered = entered;
        this.run = run;
        this.caller = caller;
        this.config = config;
    }

    /**
     * What is watched, what fails first.
     *
     * @param failing true for only what fails
     * @param first how many, at most {@code holdout.watch.max-page-size}
     * @param after the endCursor of the page before
     */
    @GET
    public WatchedPage watched(
            @QueryParam("failing") boolean failing,
            @QueryParam("first") String first,
            @QueryParam("after") String after) {
        int size = isAbsent(first)
                ? config.pageSize()
                : number(
                        first,
                        1,
                        config.maxPageSize(),
                        "first",
                        "Give a whole number from 1 to " + config.maxPageSize() + ".");
        int start = isAbsent(after)
                ? 0
                : number(
                        after,
                        0,
                        Integer.MAX_VALUE - 1,
                        "after",
                        "Give the endCursor of an earlier page as it was, or leave it out.");
        return list.page(failing, start, size);
    }

    /** Watches an address from now on, and reads it at once. */
    @POST
    public WatchedView watch(WatchInput input) {
        if (input == null) {
            throw ProblemException.invalid("url", "Send the address with its vendor and its name.");
        }
        WatchedView watched = list.add(entered.check(input), caller.actor());
        run.wake();
        return watched;
    }

    /** Reads an address as soon as its site may be called. */
    @POST
    @Path("{id}/reading")
    public WatchedView read(@PathParam("id") String id) {
        WatchedView watched = list.readSoon(known(id), caller.actor());
        run.wake();
        return watched;
    }

    /** Reads an address no more; what it said stays. */
    @POST
    @Path("{id}/stop")
    public WatchedView stop(@PathParam("id") String id) {
        return list.stop(known(id), caller.actor());
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw ProblemException.notFound("There is no such watched address.");
        }
    }

    private static boolean isAbsent(String text) {
        return text == null || text.isBlank();
    }

    private static int number(String text, int least, int most, String field, String otherwise) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // answered below, as any number out of bounds
        }
        throw ProblemException.invalid(field, otherwise);
    }
}
