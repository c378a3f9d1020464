package org.holdout.portal.profile;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What the profile page asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface ProfileApi {
    /** The person's profile, null when nothing was entered yet. */
    @Query
    Uni<Viewer> me();

    /** Every step that the person has ticked off. */
    @Query("me")
    Uni<Ticked> ticks();

    /** Replaces the profile. */
    @Mutation
    Uni<Profile> updateProfile(@NonNull Profile input, String idempotencyKey);

    /** Forgets all ticks of the person. */
    @Mutation
    Uni<Boolean> forgetTicks();

    /** Erases everything about the person. */
    @Mutation
    Uni<Boolean> eraseMe(@NonNull String confirmation);

    record Viewer(Profile profile, String calendarAddress) {}

    record Ticked(List<Tick> ticks) {}

    record Tick(String guideId, String title, Integer step, String text, LocalDate tickedOn) {}

    @Input("ProfileInput")
    record Profile(
            String name,
            String email,
            String postalAddress,
            List<String> accountNames,
            String country,
            String state,
            String timeZone,
            String language) {}
}
