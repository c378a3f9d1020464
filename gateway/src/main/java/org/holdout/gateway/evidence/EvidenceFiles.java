package org.holdout.gateway.evidence;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import org.holdout.gateway.error.EdgeFailures;
import org.holdout.gateway.error.Failures;
import org.holdout.problem.ProblemException;

/**
 * Passes files between the caller and request-service byte by byte: evidence and what is shown of it, letters, complaints, requests'
 * files, calendars, a person's export of everything, files of many drafts and reports on them. What one side does not take, the other does not send, so a file of any size costs a few
 * buffers. Problem documents pass like everything else.
 */
@ApplicationScoped
class EvidenceFiles {
    /** Opens a private calendar; in a header, where no log of addresses writes it down. */
    private static final String CALENDAR_SECRET = "Calendar-Secret";

    private static final List<CharSequence> ASKED = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            "Idempotency-Key",
            CALENDAR_SECRET,
            "traceparent",
            "tracestate");
    private static final List<CharSequence> ANSWERED = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            "Content-Disposition",
            "Content-Security-Policy",
            "X-Content-Type-Options",
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.ETAG);

    private final UploadConfig config;
    private final EdgeFailures failures;
    private final HttpClient client;

    EvidenceFiles(Vertx vertx, UploadConfig config, EdgeFailures failures) {
        this.config = config;
        this.failures = failures;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setIdleTimeout((int) config.idleTimeout().toSeconds())
                        .setMaxWaitQueueSize(config.waiting()),
                new PoolOptions().setHttp1MaxSize(config.connections()));
    }

    void register(@Observes Router router) {
        router.post("/requests/:id/evidence").handler(this::pass);
        router.get("/evidence/:id/content").handler(this::pass);
        router.get("/requests/:id/letter.pdf").handler(this::pass);
        router.get("/requests/:id/letter.txt").handler(this::pass);
        router.get("/evidence/:id/preview").handler(this::pass);
        router.get("/evidence/:id/preview/full").handler(this::pass);
        router.get("/viewer/export").handler(this::pass);
        router.get("/requests/:id/file.zip").handler(this::pass);
        router.get("/requests/:id/complaint.pdf").handler(this::pass);
        router.get("/requests/:id/complaint.txt").handler(this::pass);
        router.get("/requests/:id/calendar.ics").handler(this::pass);
        router.post("/organisations/:id/imports").handler(this::pass);
        router.get("/imports/:id/report.csv").handler(this::pass);
        router.get("/calendar").handler(this::passToAnybody);
    }

    private void pass(RoutingContext call) {
        if (isAnonymous(call)) {
            failures.answer(call, Failures.unauthenticated());
        } else {
            passToAnybody(call);
        }
    }

    private void passToAnybody(RoutingContext call) {
        HttpServerRequest from = call.request();
        if (declaredLength(from) > config.maxUpload().asLongValue()) {
            refuse(call, Failures.tooLarge());
        } else {
            from.pause();
            client.request(to(from))
                    .compose(request -> send(from, request))
                    .compose(response -> answer(response, call))
                    .onFailure(failure -> refuse(call, Failures.problem(failure)));
        }
    }

    /** Nobody reads the rest of a refused upload, so its connection ends with the answer. */
    private void refuse(RoutingContext call, ProblemException problem) {
        if (!call.request().isEnded()) {
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            call.addEndHandler(answered -> call.request().connection().close());
        }
        failures.answer(call, problem);
    }

    private RequestOptions to(HttpServerRequest from) {
        return new RequestOptions()
                .setMethod(from.method())
                .setHost(config.url().getHost())
                .setPort(port(config.url()))
                .setSsl("https".equals(config.url().getScheme()))
                .setURI(from.query() == null ? from.path() : from.path() + "?" + from.query());
    }

    /** An address without a port means the one of its scheme. */
    static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? 443 : 80;
    }

    private Future<HttpClientResponse> send(HttpServerRequest from, HttpClientRequest request) {
        ASKED.stream()
                .filter(name -> from.headers().contains(name))
                .forEach(name -> request.putHeader(name, from.getHeader(name)));
        if (from.method().equals(HttpMethod.GET)) {
            return request.send();
        }
        request.setChunked(!request.headers().contains(HttpHeaders.CONTENT_LENGTH));
        Promise<HttpClientResponse> answer = Promise.promise();
        request.response().onSuccess(answer::tryComplete).onFailure(answer::tryFail);
        new LimitedStream(from, config.maxUpload().asLongValue())
                .pipe()
                .endOnFailure(false)
                .to(request)
                .onFailure(failure -> {
                    answer.tryFail(failure);
                    request.reset();
                });
        return answer.future();
    }

    private static Future<Void> answer(HttpClientResponse response, RoutingContext call) {
        call.response().setStatusCode(response.statusCode());
        ANSWERED.stream()
                .filter(name -> response.headers().contains(name))
                .forEach(name -> call.response().putHeader(name, response.getHeader(name)));
        if (!response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            call.response().setChunked(true);
        }
        return response.pipe().endOnFailure(false).to(call.response());
    }

    private static boolean isAnonymous(RoutingContext call) {
        return !(call.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous();
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
