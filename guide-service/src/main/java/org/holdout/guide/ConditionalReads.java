package org.holdout.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Marks every public answer with a tag of its content, and answers 304 without a body to whoever holds it already. */
@ApplicationScoped
class ConditionalReads {

    private static final int TAG_LENGTH = 32;

    private final ObjectMapper json;

    ConditionalReads(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        boolean read = request.getMethod().equals(HttpMethod.GET) && response.getStatus() == 200;
        if (!read || response.getEntity() == null) {
            return;
        }
        byte[] body = json.writeValueAsBytes(response.getEntity());
        EntityTag tag = new EntityTag(Fingerprint.of(body).substring(0, TAG_LENGTH));
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        Response.ResponseBuilder known = request.getRequest().evaluatePreconditions(tag);
        if (known == null) {
            response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
        } else {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }
}
