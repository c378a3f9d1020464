package org.holdout.portal.request;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.Source;
import org.holdout.portal.word.ActionKind;
import org.holdout.portal.word.Actor;
import org.holdout.portal.word.Channel;
import org.holdout.portal.word.ClaimedOutcome;
import org.holdout.portal.word.DeadlineKind;
import org.holdout.portal.word.DeliveryStatus;
import org.holdout.portal.word.GuardianRelation;
import org.holdout.portal.word.RequestState;
import org.holdout.portal.word.RequirementTime;
import org.holdout.portal.word.RightKind;
import org.holdout.portal.word.Timeliness;
import org.holdout.portal.word.VerifiedOutcome;

/** What one request's page asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface RequestApi {
    /** One of the person's own requests; null for everybody else's. */
    @Query
    Uni<OptOutRequest> request(@NonNull @Id String id);

    /** Keeps a request that ended for longer. */
    @Mutation
    Uni<Kept> keepRequest(@NonNull @Id String id, int version, String idempotencyKey);

    record Kept(String id, LocalDate eraseOn) {}

    record OptOutRequest(
            String id,
            String reference,
            int version,
            Vendor vendor,
            Guide guide,
            Law law,
            List<Right> rights,
            Channel channel,
            Controller controller,
            String country,
            String residenceState,
            String grounds,
            List<Situation> situations,
            ActingFor actingFor,
            String letterLanguage,
            RequestState state,
            ClaimedOutcome claimedOutcome,
            VerifiedOutcome verifiedOutcome,
            Timeliness timeliness,
            LocalDate sentOn,
            LocalDate receivedOn,
            boolean receivedAssumed,
            Deadline deadline,
            List<Deadline> deadlines,
            NextAction nextAction,
            List<Evidence> evidence,
            List<Requirement> requirements,
            List<Entry> timeline,
            List<ActionKind> allowedActions,
            String officialUrl,
            RefusalHelp refusalHelp,
            List<Linked> linked,
            List<Policy> policies,
            List<Policy> policyChanges,
            LocalDate eraseOn,
            Delivery delivery,
            List<Message> messages,
            UnderMandate mandate,
            List<Organisation> sharedWith) {}

    /** Under which an organisation makes it; null when the person acts alone. */
    record UnderMandate(
            Organisation organisation, boolean holds, String agents, String article, List<AgentNeed> needs) {}

    /** What the vendor may want because an organisation acts; {@code present} null where no evidence answers it. */
    record AgentNeed(String text, boolean required, Boolean present, String article) {}

    record Organisation(String name) {}

    /** A mail that came; {@code meaning} is what the person said that it says. */
    record Message(
            String id,
            OffsetDateTime receivedAt,
            String from,
            boolean stranger,
            String subject,
            String text,
            boolean whole,
            MessageKind kind,
            ReplyMeaning meaning,
            List<Piece> attachments,
            List<String> notTaken,
            Piece original) {}

    record Piece(String id, String fileName) {}

    record Policy(String document, String version, LocalDate at) {}

    record Delivery(DeliveryStatus status, int attempts) {}

    record Vendor(String id, String name) {}

    record Guide(String id, String title) {}

    record Law(String id, String name, List<Authority> authorities) {}

    record Authority(String id, String name, String country, String complaintUrl) {}

    record Right(String id, RightKind kind, String name, String article) {}

    record Controller(
            String name,
            String country,
            String email,
            String postalAddress,
            List<Source> contactSources,
            boolean theirs) {}

    record Situation(String id, String question, String hint, String sentence) {}

    record ActingFor(String name, GuardianRelation relation, List<String> accountNames) {}

    record Linked(String id, String reference, Vendor vendor, LinkedController controller) {}

    record LinkedController(String name) {}

    record Deadline(
            DeadlineKind kind, LocalDate dueOn, LocalDate extendedTo, boolean paused, List<String> explanation) {}

    record NextAction(String text, LocalDate dueOn, String link) {}

    record Evidence(
            String id,
            EvidenceKind kind,
            String fileName,
            String mediaType,
            Integer size,
            String sha256,
            Description description,
            List<StrengthCheck> strength,
            @Id String redactionOf,
            boolean preview,
            boolean encrypted) {}

    record EvidenceKind(String id, String name) {}

    record Description(
            String prompt,
            String output,
            String product,
            String model,
            OffsetDateTime capturedAt,
            String accountState,
            String country,
            Boolean searchOff,
            Boolean memoryOff,
            String note,
            List<String> identifyingStrings,
            List<String> captures) {}

    record StrengthCheck(String text, boolean passed, String advice) {}

    record RefusalHelp(String theySay, List<Statement> youCanSay) {}

    record Statement(String text, String article, StatementSource source) {}

    record StatementSource(String url) {}

    record Requirement(EvidenceKind kind, RequirementTime when, boolean present, boolean optional) {}

    record Entry(
            String id,
            ActionKind action,
            LocalDate happenedOn,
            Instant recordedAt,
            Actor by,
            String text,
            String note,
            boolean effective,
            String mends,
            List<String> evidence) {}
}
