package org.holdout.portal.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.holdout.portal.gateway.GatewayProblem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Whatever goes wrong ends on a page in plain words. */
class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    private final Site site;

    @Inject
    ErrorPages(Site site) {
        this.site = site;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance error(String title, String text, String advice, boolean signIn, String number);
    }

    @ServerExceptionMapper
    Response gateway(GatewayProblem problem) {
        return page(problem.status());
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

    /** A refusal without a page, such as that of the form token's check, gets one. */
    @ServerResponseFilter
    void bare(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            response.setEntity(html(response.getStatus()), null, MediaType.valueOf(Html.TYPE));
        }
    }

    private Response page(int status) {
        return Response.status(status).entity(html(status)).type(Html.TYPE).build();
    }

    private String html(int status) {
        return html(status, null);
    }

    private String html(int status, String number) {
        SiteWords words = site.words(SiteWords.class);
        return site.show(
                switch (status) {
                    case 400 -> Templates.error(words.badTitle(), words.badText(), words.badAdvice(), false, null);
                    case 401 ->
                        Templates.error(words.sessionTitle(), words.sessionText(), words.sessionAdvice(), true, null);
                    case 403 ->
                        Templates.error(
                                words.forbiddenTitle(), words.forbiddenText(), words.forbiddenAdvice(), false, null);
                    case 404, 405, 406 ->
                        Templates.error(words.missingTitle(), words.missingText(), words.missingAdvice(), false, null);
                    case 413 ->
                        Templates.error(words.largeTitle(), words.largeText(), words.largeAdvice(), false, null);
                    case 409, 422, 429 ->
                        Templates.error(words.refusedTitle(), words.refusedText(), words.refusedAdvice(), false, null);
                    case 503 -> Templates.error(words.awayTitle(), words.awayText(), words.awayAdvice(), false, null);
                    default ->
                        Templates.error(words.brokenTitle(), words.brokenText(), words.brokenAdvice(), false, number);
                });
    }
}
