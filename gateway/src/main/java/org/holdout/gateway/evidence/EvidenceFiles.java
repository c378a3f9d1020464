package org.holdout.gateway.evidence;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
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
import java.util.Optional;
import org.holdout.gateway.connection.Line;
import org.holdout.gateway.error.EdgeFailures;
import org.holdout.gateway.error.Failures;
import org.holdout.gateway.fairuse.Callers;
import org.holdout.gateway.fairuse.FairUse;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * Passes files between the caller and request-service byte by byte: evidence and what is shown of it, letters, complaints, requests'
 * files, calendars, a person's export of everything, files of many drafts and reports on them. What one side does not take, the other does not send, so a file of any size costs a few
 * buffers. Problem documents pass like everything else. Each file costs its caller points, and waits for its turn among the caller's own.
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
            HttpHeaders.CONTENT_LANGUAGE,
            "Content-Disposition",
            "Content-Security-Policy",
            "X-Content-Type-Options",
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.ETAG);

    private final Vertx vertx;
    private final UploadConfig config;
    private final EdgeFailures failures;
    private final FairUse fairUse;
    private final Transfers transfers;
    private final HttpClient client;

    EvidenceFiles(Vertx vertx, UploadConfig config, EdgeFailures failures, FairUse fairUse, Transfers transfers) {
        this.vertx = vertx;
        this.config = config;
        this.failures = failures;
        this.fairUse = fairUse;
        this.transfers = transfers;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setIdleTimeout((int) config.idleTimeout().toSeconds())
                        .setMaxWaitQueueSize(config.waiting()),
                new PoolOptions().setHttp1MaxSize(config.connections()));
    }

    void register(@Observes Router router) {
        upload(router, "/requests/:id/evidence");
        upload(router, "/organisations/:id/imports");
        file(router, "/evidence/:id/content", config.pointsOfKept());
        file(router, "/imports/:id/report.csv", config.pointsOfKept());
        file(router, "/requests/:id/letter.pdf", config.pointsOfMade());
        file(router, "/requests/:id/letter.txt", config.pointsOfMade());
        file(router, "/evidence/:id/preview", config.pointsOfMade());
        file(router, "/evidence/:id/preview/full", config.pointsOfMade());
        file(router, "/requests/:id/complaint.pdf", config.pointsOfMade());
        file(router, "/requests/:id/complaint.txt", config.pointsOfMade());
        file(router, "/requests/:id/calendar.ics", config.pointsOfMade());
        file(router, "/viewer/export", config.pointsOfPacked());
        file(router, "/requests/:id/file.zip", config.pointsOfPacked());
        router.get("/calendar").handler(call -> pay(call, config.pointsOfMade()));
    }

    private void upload(Router router, String path) {
        router.post(path).handler(call -> pass(call, config.pointsOfUpload()));
    }

    private void file(Router router, String path, int points) {
        router.get(path).handler(call -> pass(call, points));
    }

    private void pass(RoutingContext call, int points) {
        if (Callers.signedIn(call).isEmpty()) {
            failures.answer(call, Failures.unauthenticated());
        } else {
            pay(call, points);
        }
    }

    /** Nothing of an upload is read before it is paid for and has its turn. */
    private void pay(RoutingContext call, int points) {
        HttpServerRequest from = call.request();
        if (declaredLength(from) > config.maxUpload().asLongValue()) {
            refuse(call, Failures.tooLarge());
            return;
        }
        from.pause();
        Context context = vertx.getOrCreateContext();
        Optional<SecurityIdentity> caller = Callers.signedIn(call);
        Future.fromCompletionStage(fairUse.take(call, caller, points), context)
                .compose(paid -> transfers.begin(Callers.key(call, caller), () -> transfer(call, context)))
                .onFailure(failure -> context.runOnContext(told -> refuse(call, Failures.problem(failure))));
    }

    /** Goes on where the call came in, as whose turn it is may be said elsewhere. */
    private Future<Void> transfer(RoutingContext call, Context context) {
        Promise<Void> ended = Promise.promise();
        context.runOnContext(turn -> {
            long timer = vertx.setTimer(config.longest().toMillis(), over -> ended.tryFail(tooLong()));
            client.request(to(call.request()))
                    .compose(request -> send(call, request))
                    .compose(response -> answer(response, call))
                    .onSuccess(ended::tryComplete)
                    .onFailure(ended::tryFail);
            ended.future().onComplete(done -> vertx.cancelTimer(timer));
        });
        return ended.future();
    }

    private ProblemException tooLong() {
        return ProblemException.of(
                ErrorCode.LIMIT_EXCEEDED,
                "A file may take " + config.longest().toSeconds()
                        + " s on its way. Try a faster line, or a smaller file.");
    }

    /**
     * Nobody reads the rest of a refused upload, so its connection ends with the answer. Who lacks points has been told already when
     * to come again.
     */
    private void refuse(RoutingContext call, ProblemException problem) {
        if (problem.code() == ErrorCode.RATE_LIMITED
                && !call.response().headers().contains(HttpHeaders.RETRY_AFTER)) {
            call.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(transfers.secondsUntilRoom()));
        }
        if (!call.request().isEnded()) {
            Line.endAfterAnswer(call);
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

    /** Whoever has gone meanwhile leaves nothing behind. */
    private Future<HttpClientResponse> send(RoutingContext call, HttpClientRequest request) {
        HttpServerRequest from = call.request();
        call.addEndHandler(gone -> request.reset());
        if (call.response().closed() || call.response().ended()) {
            request.reset();
        }
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

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
