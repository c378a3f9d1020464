package org.holdout.portal.gateway;

import io.smallrye.graphql.client.GraphQLClientException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The one place where a page waits for the gateway. */
@ApplicationScoped
public class Gateway {
    private static final Logger LOG = Logger.getLogger(Gateway.class);

    private final GatewayConfig config;

    Gateway(GatewayConfig config) {
        this.config = config;
    }

    /**
     * Waits for an answer, at most {@code holdout.gateway.timeout}.
     *
     * @throws GatewayProblem when the gateway refuses, or does not answer
     */
    public <T> T ask(Uni<T> answer) {
        try {
            return answer.await().atMost(config.timeout());
        } catch (GraphQLClientException refused) {
            throw GatewayProblem.of(refused);
        } catch (GatewayProblem refused) {
            throw refused;
        } catch (RuntimeException lost) {
            LOG.warnf("The gateway gave no answer: %s", lost.getClass().getName());
            throw GatewayProblem.unavailable();
        }
    }

    /**
     * Makes a call of the gateway's REST part, whose waits are bounded by the REST client's own settings.
     *
     * @throws GatewayProblem when the gateway refuses, or does not answer
     */
    public <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProcessingException lost) {
            LOG.warnf("The gateway gave no answer: %s", lost.getClass().getName());
            throw GatewayProblem.unavailable();
        }
    }

    /**
     * As {@link #ask}, for what must exist.
     *
     * @throws GatewayProblem with NOT_FOUND when the answer is empty
     */
    public <T> T find(Uni<T> answer) {
        T found = ask(answer);
        if (found == null) {
            throw new GatewayProblem("NOT_FOUND", null, List.of());
        }
        return found;
    }
}
