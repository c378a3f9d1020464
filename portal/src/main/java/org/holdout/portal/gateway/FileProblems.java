package org.holdout.portal.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns the problem documents of the gateway's REST part into {@link GatewayProblem}. */
public class FileProblems implements ResponseExceptionMapper<GatewayProblem> {
    private final ObjectMapper json;

    /** Made by the REST client. */
    public FileProblems(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public GatewayProblem toThrowable(Response response) {
        try {
            Map<?, ?> problem = json.readValue(response.readEntity(byte[].class), Map.class);
            return new GatewayProblem(
                    String.valueOf(problem.get("code")),
                    GatewayProblem.text(problem.get("detail")),
                    problem.get("errors") instanceof List<?> named ? GatewayProblem.fieldsOf(named) : List.of(),
                    GatewayProblem.text(problem.get("lang")),
                    response.getHeaderString(HttpHeaders.RETRY_AFTER));
        } catch (IOException | RuntimeException unreadable) {
            return response.getStatus() == 413
                    ? new GatewayProblem("PAYLOAD_TOO_LARGE", null, List.of())
                    : GatewayProblem.unavailable();
        }
    }
}
