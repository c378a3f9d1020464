package org.holdout.comparison.editing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.holdout.comparison.fact.FactBook;
import org.holdout.comparison.fact.FactState;
import org.holdout.comparison.matrix.CellView;
import org.holdout.comparison.matrix.KnownFacts;
import org.holdout.problem.ProblemException;

/** Facts as editors see and change them. */
@Path("/facts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(CurrentEditor.ROLE)
@RunOnVirtualThread
public class FactResource {

    private final FactEditor editor;
    private final FactQueue queue;
    private final FactBook book;
    private final KnownFacts facts;
    private final Cell cells;
    private final PolicyReader policies;
    private final CurrentEditor caller;
    private final EditingConfig config;

    FactResource(
            FactEditor editor,
            FactQueue queue,
            FactBook book,
            KnownFacts facts,
            Cell cells,
            PolicyReader policies,
            CurrentEditor caller,
            EditingConfig config) {
        this.editor = editor;
        this.queue = queue;
        this.book = book;
        this.facts = facts;
        this.cells = cells;
        this.policies = policies;
        this.caller = caller;
        this.config = config;
    }

    /** One page of the cells that wait for an editor. */
    @GET
    @Path("queue")
    public FactQueuePage waiting(@QueryParam("first") String first, @QueryParam("after") String after) {
        return queue.page(after, size(first));
    }

    /** A policy document in one of its versions, the newest when none is named, sentence by sentence. */
    @GET
    @Path("policy-text")
    public PolicyTextView text(@QueryParam("document") String document, @QueryParam("version") String version) {
        return policies.text(
                document == null ? "" : document.replace("\0", ""),
                version == null || version.isBlank() ? null : version.replace("\0", ""));
    }

    /** What a vendor's cells say from now on. */
    @GET
    @Path("vendors/{vendor}")
    public List<CellInList> cells(@PathParam("vendor") String vendor) {
        return queue.of(vendor);
    }

    /** One cell with its history. */
    @GET
    @Path("vendors/{vendor}/{dimension}")
    public FactPageView cell(
            @PathParam("vendor") String vendor,
            @PathParam("dimension") String dimension,
            @QueryParam("region") String region) {
        Cell.Named cell = cells.named(vendor, dimension, region);
        FactState state = book.state(cell.key());
        CellView shown = state.shown()
                .flatMap(fact -> facts.of(fact.id()))
                .map(known -> CellView.of(cell.dimension(), known))
                .orElse(null);
        return FactPageView.of(state, cell.dimension(), shown);
    }

    /** Says a cell anew. The same call sent again does nothing. */
    @POST
    @Path("vendors/{vendor}/{dimension}/revisions")
    public FactPageView revise(
            @PathParam("vendor") String vendor, @PathParam("dimension") String dimension, FactInput input) {
        editor.revise(vendor, dimension, needed(input), caller.name());
        return cell(vendor, dimension, input.region());
    }

    /** Says that a cell still holds. */
    @POST
    @Path("vendors/{vendor}/{dimension}/confirmations")
    public FactPageView confirm(
            @PathParam("vendor") String vendor, @PathParam("dimension") String dimension, ConfirmInput input) {
        editor.confirm(vendor, dimension, needed(input), caller.name());
        return cell(vendor, dimension, input.region());
    }

    /** Settles whether the content file's statement or the editor's holds. */
    @POST
    @Path("vendors/{vendor}/{dimension}/conflict")
    public FactPageView settle(
            @PathParam("vendor") String vendor, @PathParam("dimension") String dimension, SettleInput input) {
        editor.settle(vendor, dimension, needed(input), caller.name());
        return cell(vendor, dimension, input.region());
    }

    private static <T> T needed(T input) {
        if (input == null) {
            throw ProblemException.invalid("baseRevision", "Send the revision that you saw, and what shall be said.");
        }
        return input;
    }

    private int size(String first) {
        if (first == null || first.isBlank()) {
            return config.pageSize();
        }
        try {
            int size = Integer.parseInt(first);
            if (size >= 1 && size <= config.maxPageSize()) {
                return size;
            }
        } catch (NumberFormatException noNumber) {
            // answered below, as any number out of bounds
        }
        throw ProblemException.invalid("first", "Give a whole number from 1 to " + config.maxPageSize() + ".");
    }
}
