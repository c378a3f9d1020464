package org.holdout.gateway.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** What fails before or beside GraphQL, such as a token that has expired, is answered as a problem document. */
@ApplicationScoped
public class EdgeFailures {
    /** The last word but Quarkus' own. */
    private static final int ORDER = Integer.MAX_VALUE - 1;

    private final ObjectMapper json;

    EdgeFailures(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).failureHandler(this::answer);
    }

    /** That somebody hung up is no failure of ours, and nothing to tell. */
    private void answer(RoutingContext call) {
        if (!call.response().closed()) {
            answer(call, problem(call));
        }
    }

    /** Answers with the problem document, unless an answer has begun. */
    public void answer(RoutingContext call, ProblemException problem) {
        if (call.response().ended() || call.response().headWritten()) {
            call.request().connection().close();
            return;
        }
        call.response()
                .setStatusCode(problem.code().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(document(problem));
    }

    private static ProblemException problem(RoutingContext call) {
        if (call.failure() != null) {
            return Failures.problem(call.failure());
        }
        return switch (call.statusCode()) {
            case 401 -> Failures.unauthenticated();
            case 404 -> ProblemException.notFound("There is nothing at this address.");
            case 413 -> Failures.tooLarge();
            case 503 -> Failures.unavailable(new IllegalStateException());
            case 500 -> Failures.problem(new IllegalStateException("failed without a cause"));
            default -> ProblemException.of(ErrorCode.INVALID_INPUT, "This call cannot be understood.");
        };
    }

    private String document(ProblemException problem) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.code().type());
        document.put("title", problem.code().title());
        document.put("status", problem.code().status());
        document.put("code", problem.code());
        document.put("detail", problem.detail());
        if (!problem.errors().isEmpty()) {
            document.put("errors", problem.errors());
        }
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
