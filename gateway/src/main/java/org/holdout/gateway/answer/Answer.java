package org.holdout.gateway.answer;

import io.vertx.core.buffer.Buffer;

/**
 * A whole answer as it was sent to whoever had no token.
 *
 * @param body the JSON
 * @param points what the call costs its caller, kept or not
 */
public record Answer(Buffer body, long points) {}
