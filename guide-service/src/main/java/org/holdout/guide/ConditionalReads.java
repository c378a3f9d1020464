package org.holdout.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/**
 * Marks every answer with a tag of its content, and answers 304 without a body to whoever holds it already. Caches that
 * people share may keep what anybody may read, and nothing else.
 */
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
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (!read || response.getEntity() == null) {
            return;
        }
        boolean anonymous = request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
        boolean text = response.getEntity() instanceof String;
        byte[] body =
                text ? ((String) response.getEntity()).getBytes(UTF_8) : json.writeValueAsBytes(response.getEntity());
        EntityTag tag = new EntityTag(Fingerprint.of(body).substring(0, TAG_LENGTH));
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders()
                .putSingle(HttpHeaders.CACHE_CONTROL, anonymous ? "public, no-cache" : "private, no-cache");
        Response.ResponseBuilder known = request.getRequest().evaluatePreconditions(tag);
        if (known == null) {
            response.setEntity(body, null, text ? response.getMediaType() : MediaType.APPLICATION_JSON_TYPE);
        } else {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }
}
