package org.holdout.gateway.operations;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.fairuse.LimitedCaller;
import org.holdout.gateway.fairuse.LimitedCallers;
import org.holdout.gateway.page.Page;

/** How this installation is, for operators: what each part says, and silence where one does not answer. */
@GraphQLApi
@Reported
@RolesAllowed(OperationsApi.OPERATOR)
public class OperationsApi {
    static final String OPERATOR = "operator";

    private final GuideOperations guides;
    private final RequestOperations requests;
    private final ComparisonOperations comparison;
    private final OwnChecks checks;
    private final LimitedCallers limited;
    private final Bounds bounds;

    OperationsApi(
            @RestClient GuideOperations guides,
            @RestClient RequestOperations requests,
            @RestClient ComparisonOperations comparison,
            OwnChecks checks,
            LimitedCallers limited,
            Bounds bounds) {
        this.guides = guides;
        this.requests = requests;
        this.comparison = comparison;
        this.checks = checks;
        this.limited = limited;
        this.bounds = bounds;
    }

    /** The gateway's own checks; what else is asked for is asked of the services. */
    @Query
    @NonNull
    @Description("How this installation is: counts and health, never content; for operators")
    public Uni<Operations> operations() {
        return checks.all().map(Operations::new);
    }

    /** What each service says, asked at once. */
    @NonNull
    @Description("What each service says of itself, asked at once")
    public Uni<List<@NonNull ServiceState>> services(@Source Operations of) {
        return Uni.join()
                .all(
                        state(ServiceName.GUIDE_SERVICE, guides.state()),
                        state(ServiceName.REQUEST_SERVICE, requests.state()),
                        state(ServiceName.COMPARISON_SERVICE, comparison.state()))
                .andFailFast();
    }

    private static Uni<ServiceState> state(ServiceName service, Uni<StateOfService> asked) {
        return Silence.asNull(asked)
                .map(told -> told == null ? ServiceState.silent(service) : ServiceState.of(service, told));
    }

    /** Mail that waits to be sent. */
    @Description("Mail that waits to be sent; none while nobody can say")
    public Uni<MailState> mail(@Source Operations of) {
        return Silence.asNull(requests.mail());
    }

    /** Mail that is for no request. */
    @Description("Mail that is for no request; none while the mail server does not answer")
    public Uni<UnmatchedMails> unmatchedMail(@Source Operations of) {
        return Silence.asNull(requests.unmatched());
    }

    /** Messages that consumers gave up, topic by topic. */
    @Nullable
    @Description("Messages that consumers gave up, topic by topic; none while the broker does not answer")
    public Uni<List<@NonNull DeadLetters>> deadLetters(@Source Operations of) {
        return Silence.asNull(requests.deadLetters());
    }

    /** The newest imports of all organisations. */
    @Nullable
    @Description("The newest imports of all organisations; none while nobody can say")
    public Uni<List<@NonNull ImportOverview>> imports(@Source Operations of) {
        return Silence.asNull(requests.imports());
    }

    /** How far archives of policies are read in. */
    @Nullable
    @Description("How far archives of policies are read in; none while nobody can say")
    public Uni<List<@NonNull PolicyImport>> policyImports(@Source Operations of) {
        return Silence.asNull(comparison.imports());
    }

    /** Who was told by this gateway that they ask for too much. */
    @NonNull
    @Description("Who was told lately that they ask for too much, by the gateway that answers this")
    public Uni<List<@NonNull LimitedCaller>> limitedCallers(@Source Operations of) {
        return Uni.createFrom().item(limited.all());
    }

    /** What operators and editors did in a service. */
    @Query
    @NonNull
    @Description("What operators and editors did in a service, the newest first; for operators")
    public Uni<AuditEntryConnection> auditLog(
            @NonNull ServiceName service, @Description("1 to 100; 20 if left out") Integer first, String after) {
        String from = bounds.text("after", after);
        Uni<Page<AuditEntry>> page = switch (service) {
            case GUIDE_SERVICE -> guides.audit(first, from);
            case REQUEST_SERVICE -> requests.audit(first, from);
            case COMPARISON_SERVICE -> comparison.audit(first, from);
        };
        return page.map(AuditEntryConnection::of);
    }
}
