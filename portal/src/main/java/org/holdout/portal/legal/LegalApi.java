package org.holdout.portal.legal;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Query;

/** What the privacy notice asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
public interface LegalApi {
    /** Everything that is kept of people. */
    @Query
    Uni<List<Stored>> storedData();

    record Stored(StoredKind kind, StoredEnd end, Time time) {}

    record Time(int amount, TimeUnit unit) {
        /** Whether it is said in the singular. */
        public boolean one() {
            return amount == 1;
        }
    }
}
