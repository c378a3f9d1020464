package org.holdout.gateway.evidence;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.holdout.gateway.error.Failures;

/** A stream that fails once more bytes than allowed have come; nothing is kept of them. */
final class LimitedStream implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final long limit;
    private long seen;
    private Handler<Throwable> onFailure = failure -> {};

    LimitedStream(ReadStream<Buffer> source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    @Override
    public LimitedStream handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : bytes -> pass(bytes, handler));
        return this;
    }

    private void pass(Buffer bytes, Handler<Buffer> handler) {
        seen += bytes.length();
        if (seen > limit) {
            source.handler(null);
            onFailure.handle(Failures.tooLarge());
        } else {
            handler.handle(bytes);
        }
    }

    @Override
    public LimitedStream exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler == null ? failure -> {} : handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedStream pause() {
        source.pause();
        return this;
    }

    @Override
    public LimitedStream resume() {
        source.resume();
        return this;
    }

    @Override
    public LimitedStream fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    @Override
    public LimitedStream endHandler(Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }
}
