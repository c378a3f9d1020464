package org.holdout.gateway.query;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.holdout.gateway.answer.Answer;
import org.holdout.gateway.answer.AnswerKey;
import org.holdout.gateway.answer.Answers;
import org.holdout.gateway.fairuse.Callers;
import org.holdout.gateway.fairuse.FairUse;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * GraphQL over HTTP as its <a href="https://graphql.github.io/graphql-over-http/draft/">specification</a> has it, in the place of
 * SmallRye's handler, which answers 200 to what is no GraphQL call at all. What is a call, may be asked and is paid for goes on to
 * {@link QueryHandler}, unless its answer is kept. What is refused is paid for too.
 */
@ApplicationScoped
class QueryGate implements Handler<RoutingContext> {
    private static final int BAD_REQUEST = 400;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final AskedDocument asked;
    private final Documents documents;
    private final FairUse fairUse;
    private final Answers answers;

    QueryGate(AskedDocument asked, Documents documents, FairUse fairUse, Answers answers) {
        this.asked = asked;
        this.documents = documents;
        this.fairUse = fairUse;
        this.answers = answers;
    }

    @Override
    public void handle(RoutingContext call) {
        Optional<MediaType> wanted = MediaType.wanted(call.parsedHeaders().accept());
        if (wanted.isEmpty()) {
            refuse(
                    call,
                    HttpAnswer.to(call, MediaType.JSON),
                    NOT_ACCEPTABLE,
                    "Accept application/graphql-response+json or application/json; there is no other form of the answer.");
            return;
        }
        HttpAnswer answer = HttpAnswer.to(call, wanted.get());
        boolean isPost = call.request().method().equals(HttpMethod.POST);
        if (!isPost && !call.request().method().equals(HttpMethod.GET)) {
            call.response().putHeader(HttpHeaders.ALLOW, "GET, POST");
            refuse(call, answer, METHOD_NOT_ALLOWED, "Send GraphQL by POST, or a query by GET.");
        } else if (isPost && !QueryCall.hasJsonBody(call)) {
            refuse(
                    call,
                    answer,
                    UNSUPPORTED_MEDIA_TYPE,
                    "Send the call as JSON in UTF-8, with Content-Type: application/json.");
        } else {
            read(call, answer);
        }
    }

    private void read(RoutingContext http, HttpAnswer answer) {
        JsonObject call;
        try {
            call = QueryCall.of(http);
        } catch (ProblemException refusal) {
            refuse(http, answer, () -> answer.refuse(BAD_REQUEST, CodedErrors.refusal(refusal)));
            return;
        }
        try {
            admit(http, call, answer);
        } catch (ProblemException refusal) {
            refuse(http, answer, () -> write(answer, refusal));
        }
    }

    /**
     * Lets a call through when it is paid for.
     *
     * @throws ProblemException when its document is none, or none that is answered; nothing is paid for it then
     */
    private void admit(RoutingContext http, JsonObject named, HttpAnswer answer) {
        JsonObject call = asked.in(named);
        ParsedDocument document = documents.read(call.getString("query"));
        if (http.request().method().equals(HttpMethod.GET) && !document.hasQueriesOnly()) {
            throw ProblemException.of(ErrorCode.INVALID_INPUT, "GET answers queries only. Send mutations by POST.");
        }
        Optional<SecurityIdentity> caller = Callers.signedIn(http);
        Optional<AnswerKey> key = caller.isEmpty() && document.isKeepable()
                ? AnswerKey.of(http, call, answer.type().header())
                : Optional.empty();
        Optional<Answer> kept = key.flatMap(answers::find);
        long points = kept.map(Answer::points).orElseGet(() -> points(document, call));
        Runnable served = kept.<Runnable>map(known -> () -> answer.write(known)).orElseGet(() -> () -> {
            new Ask(
                            call,
                            key.map(known -> answer.keptBy(answers.keeper(known, points)))
                                    .orElse(answer))
                    .attachTo(http);
            http.next();
        });
        serve(fairUse.take(http, caller, points), answer, served);
    }

    /** Goes on where it was, which matters when somebody else's thread says that the points are taken. */
    private static void serve(CompletionStage<Void> paid, HttpAnswer answer, Runnable served) {
        Context context = Vertx.currentContext();
        boolean isPaidHere = paid.toCompletableFuture().isDone();
        paid.whenComplete((nothing, failure) -> {
            Runnable next = failure == null ? served : () -> refuse(answer, failure);
            if (isPaidHere) {
                next.run();
            } else {
                context.runOnContext(later -> next.run());
            }
        });
    }

    private static void refuse(HttpAnswer answer, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof ProblemException refusal) {
            write(answer, refusal);
        } else {
            answer.fail(cause);
        }
    }

    private static void write(HttpAnswer answer, ProblemException refusal) {
        answer.write(new ExecutionResponse(CodedErrors.refusal(refusal)));
    }

    private long points(ParsedDocument document, JsonObject call) {
        return fairUse.points(
                document.document(), call.get("variables") instanceof JsonObject variables ? variables : null);
    }

    private void refuse(RoutingContext http, HttpAnswer answer, int status, String detail) {
        refuse(
                http,
                answer,
                () -> answer.refuse(status, CodedErrors.refusal(ProblemException.of(ErrorCode.INVALID_INPUT, detail))));
    }

    /** A refusal costs what the smallest call costs, so that whoever has no points left is held back here too. */
    private void refuse(RoutingContext http, HttpAnswer answer, Runnable told) {
        serve(fairUse.take(http, Callers.signedIn(http), FairUse.LEAST), answer, told);
    }
}
