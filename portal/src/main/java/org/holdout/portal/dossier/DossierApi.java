package org.holdout.portal.dossier;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.word.RequestState;

/** What the page of a request's file asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface DossierApi {
    /** One of the person's own requests with its pieces; null for everybody else's. */
    @Query
    Uni<Request> request(@NonNull @Id String id);

    record Request(String id, String reference, RequestState state, Vendor vendor, List<Piece> evidence) {
        /** Pieces that have no redacted copy: the person decides about them. */
        List<Piece> withoutCopy() {
            Set<String> redacted = evidence.stream().map(Piece::redactionOf).collect(Collectors.toSet());
            return evidence.stream()
                    .filter(piece ->
                            piece.sha256() != null && piece.redactionOf() == null && !redacted.contains(piece.id()))
                    .toList();
        }

        /** How many redacted copies there are. */
        int copies() {
            return (int) evidence.stream()
                    .filter(piece -> piece.redactionOf() != null)
                    .count();
        }
    }

    record Vendor(String name) {}

    record Piece(String id, Kind kind, String fileName, String sha256, String redactionOf) {}

    record Kind(String name) {}
}
