package org.holdout.gateway.error;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** A service's problem document as the exception it stands for, with its code, its sentence and its fields. */
public class ProblemMapper implements ResponseExceptionMapper<RuntimeException> {
    private final ObjectMapper json;

    @Inject
    ProblemMapper(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        return ProblemDocument.read(json, response.getStatus(), response.readEntity(byte[].class));
    }
}
