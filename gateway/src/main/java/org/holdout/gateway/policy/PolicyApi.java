package org.holdout.gateway.policy;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
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
import org.holdout.gateway.guide.Vendor;
import org.holdout.gateway.guide.Vendors;

/** What vendors' policies said, and when that changed; public. */
@GraphQLApi
@Reported
public class PolicyApi {
    private final PolicyClient client;
    private final Vendors vendors;
    private final Bounds bounds;

    PolicyApi(@RestClient PolicyClient client, Vendors vendors, Bounds bounds) {
        this.client = client;
        this.vendors = vendors;
        this.bounds = bounds;
    }

    /** Changes of policies, newest first. */
    @Query
    @NonNull
    @Description("Changes of policies, newest first; all vendors', material or not, if nothing else is said")
    public Uni<PolicyChangeConnection> policyChanges(
            @Id String vendor,
            @Description("Whether what matters to people's data changed") Boolean material,
            @Description("1 to 100; 20 if left out") Integer first,
            String after) {
        return client.changes(bounds.id("vendor", vendor), material, first, bounds.text("after", after))
                .map(PolicyChangeConnection::of);
    }

    /** The policy documents of a vendor whose history is kept. */
    @Query
    @NonNull
    @Description("The policy documents of a vendor whose history is kept")
    public Uni<List<@NonNull PolicyDocument>> policyDocuments(@NonNull @Id String vendor) {
        return client.documents(bounds.id("vendor", vendor));
    }

    /** What differs between a version and the one before; none if there is no such version. */
    @Query
    @Description("What differs between a version and the one before; none if there is no such version")
    public Uni<PolicyDifference> policyDifference(@NonNull @Id String document, @NonNull @Id String version) {
        return NotFound.asNull(client.difference(bounds.text("document", document), bounds.id("version", version)));
    }

    /** The vendor of each change, in one call for all of them. */
    @Name("vendor")
    @Description("The vendor whose policy it is; none when Holdout does not know the service")
    public Uni<List<Vendor>> vendorOfChanges(@Source List<PolicyChange> of) {
        return vendors.byIds(of.stream()
                        .map(PolicyChange::vendorId)
                        .filter(Objects::nonNull)
                        .toList())
                .map(found -> of.stream()
                        .map(change -> change.vendorId() == null ? null : found.get(change.vendorId()))
                        .toList());
    }
}
