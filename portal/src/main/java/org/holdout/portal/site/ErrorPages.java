package org.holdout.portal.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.runtime.exceptionmappers.UnauthorizedExceptionMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdout.portal.gateway.GatewayProblem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Whatever goes wrong ends on a page in plain words. */
class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    /** In seconds, as the page says it. */
    private static final String A_MINUTE = "60";

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Site site;
    private final Request request;

    @Inject
    ErrorPages(Site site, Request request) {
        this.site = site;
        this.request = request;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance error(String title, String text, String advice, boolean signIn, String number);

        static native TemplateInstance unsent();
    }

    @ServerExceptionMapper
    Response gateway(GatewayProblem problem) {
        return Response.fromResponse(page(problem.status()))
                .header(HttpHeaders.RETRY_AFTER, problem.retryAfter())
                .build();
    }

    /**
     * Leads whoever wants to read to the sign-in and back. A form would be lost on that way, as only its address comes back: the
     * answer to it stays in its window, and loaded again after the sign-in it sends the form again.
     */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> notSignedIn(RoutingContext call) {
        return isReading()
                ? new UnauthorizedExceptionMapper().handle(call)
                : Uni.createFrom().item(page(401));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return page(403);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure) {
        Response response = failure.getResponse();
        return response.getStatus() < 400 ? response : page(response.getStatus());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        String number = UUID.randomUUID().toString();
        LOG.errorf(failure, "Unexpected failure %s", number);
        return Response.status(500).entity(html(500, number)).type(Html.TYPE).build();
    }

    /** A refusal without a page, such as that of the form token's check, gets one, and each for too much says how long to wait. */
    @ServerResponseFilter
    void complete(ContainerResponseContext response) {
        if (response.getStatus() == 429) {
            response.getHeaders().putIfAbsent(HttpHeaders.RETRY_AFTER, List.of(A_MINUTE));
        }
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            response.setEntity(html(response.getStatus()), null, MediaType.valueOf(Html.TYPE));
        }
    }

    private boolean isReading() {
        return READING.contains(request.getMethod());
    }

    private Response page(int status) {
        return Response.status(status).entity(html(status)).type(Html.TYPE).build();
    }

    private String html(int status) {
        return html(status, null);
    }

    private String html(int status, String number) {
        SiteWords words = site.words(SiteWords.class);
        if (!isReading()) {
            // What answers a form has no address that could be read in another language.
            site.at("/");
        }
        return site.show(
                switch (status) {
                    case 400 -> Templates.error(words.badTitle(), words.badText(), words.badAdvice(), false, null);
                    case 401 ->
                        isReading()
                                ? Templates.error(
                                        words.sessionTitle(), words.sessionText(), words.sessionAdvice(), true, null)
                                : Templates.unsent();
                    case 403 ->
                        Templates.error(
                                words.forbiddenTitle(), words.forbiddenText(), words.forbiddenAdvice(), false, null);
                    case 404, 405, 406 ->
                        Templates.error(words.missingTitle(), words.missingText(), words.missingAdvice(), false, null);
                    case 413 ->
                        Templates.error(words.largeTitle(), words.largeText(), words.largeAdvice(), false, null);
                    case 409, 422 ->
                        Templates.error(words.refusedTitle(), words.refusedText(), words.refusedAdvice(), false, null);
                    case 429 ->
                        Templates.error(words.limitedTitle(), words.limitedText(), words.limitedAdvice(), false, null);
                    case 503 -> Templates.error(words.awayTitle(), words.awayText(), words.awayAdvice(), false, null);
                    default ->
                        Templates.error(words.brokenTitle(), words.brokenText(), words.brokenAdvice(), false, number);
                });
    }
}
