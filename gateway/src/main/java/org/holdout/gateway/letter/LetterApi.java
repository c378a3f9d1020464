package org.holdout.gateway.letter;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.NotFound;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.request.OptOutRequest;

/** The letters of the caller's requests; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class LetterApi {
    private final LetterClient client;
    private final Bounds bounds;

    LetterApi(@RestClient LetterClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** The letter of a request; none where only its owner may read it. */
    @Name("letter")
    @Description("What is written to the recipient; GET /requests/{id}/letter.pdf and letter.txt have it as files")
    public Uni<Letter> letterOfRequest(
            @Source OptOutRequest request, @Description("en or de; the letter's own if left out") String language) {
        return NotFound.asNull(client.letter(request.id(), bounds.id("language", language)));
    }
}
