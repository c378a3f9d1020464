package org.holdout.portal;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Starts the gateway for tests and tells the portal where it is. */
public final class FakeGatewayResource implements QuarkusTestResourceLifecycleManager {
    private FakeGateway gateway;

    @Override
    public Map<String, String> start() {
        try {
            gateway = new FakeGateway();
            return Map.of("holdout.gateway.url", gateway.url());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(gateway, field -> field.getType() == FakeGateway.class);
    }

    @Override
    public void stop() {
        gateway.close();
    }
}
