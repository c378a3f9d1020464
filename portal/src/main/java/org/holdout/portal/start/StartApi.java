package org.holdout.portal.start;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.Source;
import org.holdout.portal.word.Channel;
import org.holdout.portal.word.Confidence;
import org.holdout.portal.word.RightKind;

/** What starting a request asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface StartApi {
    /** The guide a request may start from. */
    @Query
    Uni<Guide> guide(@NonNull @Id String id);

    /** The vendor a request is about. */
    @Query
    Uni<Vendor> vendor(@NonNull @Id String id);

    /** The laws that help a person living there, with the controller who must answer. */
    @Query
    Uni<List<ApplicableLaw>> applicableLaws(@NonNull String country, String state, @NonNull @Id String vendor);

    /** Where the person lives, when the profile says so. */
    @Query
    Uni<Viewer> me();

    /** Starts a draft; the same key starts it once. */
    @Mutation
    Uni<Draft> draftRequest(@NonNull DraftRequest input);

    record Guide(String id, String title, Vendor vendor) {}

    record Vendor(String id, String name) {}

    record Viewer(Profile profile) {}

    record Profile(String country, String state) {}

    record ApplicableLaw(
            Law law, Controller controller, String controllerWords, List<Right> rights, List<Channel> channels) {
        /** Its rights as they can be chosen: a request names kinds, of which a law may give several forms. */
        public List<Choice> choices() {
            return rights.stream()
                    .collect(Collectors.groupingBy(Right::kind, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(forms -> new Choice(forms.getFirst(), forms.subList(1, forms.size())))
                    .toList();
        }
    }

    /**
     * A kind of right to choose.
     *
     * @param right the form that a letter rests on
     * @param others the law's other forms of it, said with it
     */
    record Choice(Right right, List<Right> others) {}

    record Law(
            String id,
            String name,
            String jurisdiction,
            String statute,
            Confidence confidence,
            LocalDate inForceFrom,
            List<Rule> rules,
            Agents agents,
            Identity identity,
            String complaintBody,
            String complaintArticle,
            List<Source> sources,
            List<String> generalKnowledge) {}

    record Rule(String text, String article, Confidence confidence) {}

    record Agents(String who) {}

    record Identity(String rule) {}

    record Controller(String name, String country) {}

    record Right(String id, RightKind kind, String name, String article, String use) {}

    record Draft(String id) {}

    @Input("DraftRequestInput")
    record DraftRequest(
            @Id String vendor,
            String country,
            String state,
            List<RightKind> rights,
            @Id String law,
            Channel channel,
            @Id String guide,
            Recipient recipient,
            String idempotencyKey) {}

    @Input("RecipientInput")
    record Recipient(String email, String postalAddress) {}
}
