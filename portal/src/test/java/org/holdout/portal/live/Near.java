package org.holdout.portal.live;

import java.net.URI;
import java.time.Duration;
import org.holdout.portal.gateway.GatewayConfig;

/** Settings for a test. */
record Near(URI url, Duration timeout) implements GatewayConfig {}
