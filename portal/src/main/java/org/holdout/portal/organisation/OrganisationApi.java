package org.holdout.portal.organisation;

import io.smallrye.graphql.client.typesafe.api.ErrorOr;
import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.graphql.client.typesafe.api.NestedParameter;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;
import org.holdout.portal.mandate.MandateState;
import org.holdout.portal.webhook.WebhookOffReason;
import org.holdout.portal.webhook.WebhookState;

/** What an organisation's page asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface OrganisationApi {
    /** An organisation that the person administers, with a page of its mandates; null for any other. */
    @Query
    Uni<Organisation> organisation(
            @NonNull @Id String id,
            @NestedParameter("mandates") MandateState state,
            @NestedParameter("mandates") Integer first,
            @NestedParameter("mandates") String after);

    /** Invites a member. */
    @Mutation
    Uni<Invited> inviteMember(
            @NonNull @Id String organisation, @NonNull InviteMemberInput input, String idempotencyKey);

    /** Gives a mandate or an invitation up. */
    @Mutation
    Uni<Invited> giveUpMandate(@NonNull @Id String organisation, @NonNull @Id String id, String idempotencyKey);

    record Organisation(String id, String name, Integer members, Mandates mandates, ErrorOr<List<Webhook>> webhooks) {
        /** Those that something else than a member of the organisation switched off; none while nobody can say. */
        List<Webhook> silent() {
            return webhooks == null || webhooks.hasErrors() || webhooks.get() == null
                    ? List.of()
                    : webhooks.get().stream().filter(Webhook::silent).toList();
        }
    }

    /** A webhook, as far as the page warns of it. */
    record Webhook(
            String id, String address, String description, WebhookState state, WebhookOffReason switchedOffReason) {
        private boolean silent() {
            return state == WebhookState.SWITCHED_OFF && switchedOffReason != WebhookOffReason.BY_MEMBER;
        }
    }

    record Mandates(List<Edge> edges, PageInfo pageInfo) {}

    record Edge(Mandate node) {}

    record Mandate(String id, Member member, MandateState state, LocalDate validUntil, String link) {}

    record Member(String number, String name) {}

    record Invited(String id) {}

    /** Whom to invite. */
    @Input("InviteMemberInput")
    record InviteMemberInput(@NonNull String number, String name, String email, String postalAddress) {}
}
