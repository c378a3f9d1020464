package org.holdout.portal.operations;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.bulk.ImportState;
import org.holdout.portal.gateway.PageInfo;

/** What the operators' pages ask the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface OperationsApi {
    /** How everything is. */
    @Query
    Uni<Operations> operations();

    /** A page of what operators and editors did in a service, the newest first. */
    @Query
    Uni<Log> auditLog(@NonNull ServiceName service, Integer first, String after);

    /** Sends a topic's dead letters again. */
    @Mutation
    Uni<Integer> redriveDeadLetters(@NonNull String topic);

    /** Gives a mail to a request. */
    @Mutation
    Uni<Boolean> assignMail(@NonNull @Id String id, @NonNull String reference);

    /** Deletes a mail unread. */
    @Mutation
    Uni<Boolean> deleteMail(@NonNull @Id String id);

    record Operations(
            List<Check> gateway,
            List<Service> services,
            Mail mail,
            Unmatched unmatchedMail,
            List<Topic> deadLetters,
            List<Import> imports,
            List<PolicyImport> policyImports,
            List<Limited> limitedCallers) {}

    record Check(String name, boolean up, List<String> about) {
        /** What it is of; null where the portal has no words for it. */
        public Need need() {
            return Need.of(name);
        }
    }

    record Service(
            ServiceName service,
            boolean answers,
            List<Check> checks,
            Integer outboxWaiting,
            Integer outboxOldestSeconds,
            Integer conflicts) {}

    record Mail(int waiting, int oldestWaitSeconds) {}

    record Unmatched(int total, List<UnmatchedMail> mails) {}

    record UnmatchedMail(String id, Instant receivedAt, int size, Boolean attachments) {
        private static final int KIB = 1024;

        /** Before a mail's id: the field for the reference of the request that it is for. */
        static final String REFERENCE = "reference-";

        /** The field for the reference of the request that it is for. */
        public String field() {
            return REFERENCE + id;
        }

        /** Its size in KiB, one at least. */
        public int kib() {
            return (size + KIB - 1) / KIB;
        }
    }

    record Topic(String topic, int waiting) {}

    record Import(
            String id, String organisation, ImportState state, int lines, int done, int faulty, Instant createdAt) {}

    record PolicyImport(
            String archive,
            PolicyImportState state,
            int imported,
            int total,
            List<String> problems,
            int furtherProblems,
            Instant changedAt) {
        /** How many problems there were, those that are not told among them. */
        public int skipped() {
            return problems.size() + furtherProblems;
        }
    }

    record Limited(LimitedKind kind, String name, int refused, Instant since, Instant last) {}

    record Log(List<Edge> edges, PageInfo pageInfo, Integer totalCount) {}

    record Edge(Entry node) {}

    record Entry(int number, Instant at, String role, String actor, String action, String object) {
        /** What was done; null for what the portal has no words for. */
        public Act act() {
            return Arrays.stream(Act.values())
                    .filter(act -> act.name().equals(action))
                    .findFirst()
                    .orElse(null);
        }

        /** In which role; null for one that the portal has no words for. */
        public Role inRole() {
            return Arrays.stream(Role.values())
                    .filter(one -> one.name().equalsIgnoreCase(role))
                    .findFirst()
                    .orElse(null);
        }
    }
}
