package org.holdout.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.holdout.problem.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** The audit log, for operators. */
@Path("/operations/audit")
@RolesAllowed(Operators.ROLE)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditLog log;
    private final AuditConfig config;

    AuditResource(AuditLog log, AuditConfig config) {
        this.log = log;
        this.config = config;
    }

    /** One page, the newest entries first. INVALID_INPUT for a size or a cursor that is none. */
    @GET
    public AuditPage page(@RestQuery String first, @RestQuery String after) {
        int size = (int) number("first", first, config.pageSize(), config.maxPageSize());
        List<AuditEntry> found = log.before(number("after", after, Long.MAX_VALUE, Long.MAX_VALUE), size + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(size, found.size()));
        String end = shown.isEmpty() ? null : Long.toString(shown.getLast().number());
        return new AuditPage(List.copyOf(shown), end, found.size() > size, log.count());
    }

    private static long number(String field, String text, long usual, long most) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // answered below, as any number out of bounds
        }
        throw ProblemException.invalid(
                field,
                field.equals("after")
                        ? "Give the endCursor of an earlier page as it was, or leave it out."
                        : "Give a whole number from 1 to " + most + ".");
    }
}
