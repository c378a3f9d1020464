package org.holdout.comparison.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.regex.Pattern;
import org.holdout.problem.ProblemException;

/** What vendors' policies said, and when that changed. */
@Path("/policies")
@RunOnVirtualThread
public class PolicyResource {

    private static final Pattern VENDOR = Pattern.compile("[a-z0-9-]{1,64}");

    private final PolicyHistory history;
    private final Differences differences;
    private final PolicyConfig config;

    PolicyResource(PolicyHistory history, Differences differences, PolicyConfig config) {
        this.history = history;
        this.differences = differences;
        this.config = config;
    }

    /**
     * Changes of policies, newest first.
     *
     * @param vendor a vendor's id; all when absent
     * @param material true or false; both when absent
     * @param first how many, at most {@code holdout.policies.max-page-size}
     * @param after the endCursor of the page before
     * @throws ProblemException INVALID_INPUT naming the field
     */
    @GET
    @Path("changes")
    public VersionPage changes(
            @QueryParam("vendor") String vendor,
            @QueryParam("material") String material,
            @QueryParam("first") String first,
            @QueryParam("after") String after) {
        return history.changes(
                isAbsent(vendor) ? null : vendor(vendor),
                isAbsent(material) ? null : yesOrNo(material),
                isAbsent(after) ? null : Cursor.decode(after),
                size(first));
    }

    /** The documents of a vendor. */
    @GET
    public List<DocumentView> documents(@QueryParam("vendor") String vendor) {
        return history.documents(vendor(vendor == null ? "" : vendor));
    }

    /** A version against the one before, or NOT_FOUND. */
    @GET
    @Path("difference")
    public DifferenceView difference(@QueryParam("document") String document, @QueryParam("version") String version) {
        return differences.of(plain(document), plain(version));
    }

    private static boolean isAbsent(String text) {
        return text == null || text.isBlank();
    }

    private static String plain(String id) {
        return id == null ? "" : id.replace("\0", "");
    }

    private static String vendor(String id) {
        if (!VENDOR.matcher(id).matches()) {
            throw ProblemException.invalid("vendor", "Give the id of one vendor, such as openai.");
        }
        return id;
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.invalid("material", "Say true or false, or leave it out.");
        };
    }

    private int size(String first) {
        if (isAbsent(first)) {
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
