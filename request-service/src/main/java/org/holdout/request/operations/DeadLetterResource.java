package org.holdout.request.operations;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.holdout.events.Topics;
import org.holdout.operations.Operators;
import org.holdout.outbox.DeadLetters;
import org.holdout.outbox.DeadLetters.NotReachedException;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/** What consumers gave up, of every service, since the broker has it; for operators. */
@Path("/operations/dead-letters")
@RolesAllowed(Operators.ROLE)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {

    static final List<String> TOPICS = List.of(Topics.REQUESTS, Topics.GUIDES, Topics.POLICIES);

    private final DeadLetters deadLetters;
    private final CurrentOperator operator;

    DeadLetterResource(DeadLetters deadLetters, CurrentOperator operator) {
        this.deadLetters = deadLetters;
        this.operator = operator;
    }

    /** How many were sent again. */
    public record Redriven(int sent) {}

    /** How many wait, topic by topic; UNAVAILABLE while the broker does not say. */
    @GET
    public List<DeadLetterView> waiting() {
        try {
            Map<String, Long> waiting = deadLetters.waiting(TOPICS);
            return TOPICS.stream()
                    .map(topic -> new DeadLetterView(topic, waiting.get(topic)))
                    .toList();
        } catch (NotReachedException e) {
            throw away(e);
        }
    }

    /** Sends those of a topic again; NOT_FOUND for one that is none of ours. Sent again, it sends none twice. */
    @POST
    @Path("{topic}/redrive")
    public Redriven redrive(@PathParam("topic") String topic) {
        if (!TOPICS.contains(topic)) {
            throw Refusals.notFound("operations.refused.noTopic");
        }
        try {
            if (deadLetters.waiting(List.of(topic)).get(topic) == 0) {
                return new Redriven(0);
            }
            operator.announces("DEAD_LETTERS_REDRIVEN", topic);
            return new Redriven(deadLetters.redrive(topic));
        } catch (NotReachedException e) {
            throw away(e);
        }
    }

    private static ProblemException away(NotReachedException e) {
        Log.warnf(
                "The broker does not answer about dead letters: %s",
                e.getCause().getClass().getName());
        return Refusals.of(ErrorCode.UNAVAILABLE, "operations.refused.brokerAway");
    }
}
