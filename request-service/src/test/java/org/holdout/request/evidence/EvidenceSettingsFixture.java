package org.holdout.request.evidence;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings as they are read, from a few values. */
final class EvidenceSettingsFixture {

    private EvidenceSettingsFixture() {}

    /** With values of {@code holdout.evidence}. */
    static EvidenceSettings of(Map<String, String> values) {
        Map<String, String> named = new HashMap<>();
        values.forEach((name, value) -> named.put("holdout.evidence." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(EvidenceSettings.class)
                .withConverter(
                        io.quarkus.runtime.configuration.MemorySize.class,
                        100,
                        new io.quarkus.runtime.configuration.MemorySizeConverter())
                .addDefaultInterceptors()
                .withSources(new io.smallrye.config.SysPropConfigSource())
                .withSources(new PropertiesConfigSource(named, "test", 200))
                .build()
                .getConfigMapping(EvidenceSettings.class);
    }

    /** With values of {@code holdout.evidence.s3}. */
    static S3Settings s3(Map<String, String> values) {
        Map<String, String> named = new HashMap<>();
        values.forEach((name, value) -> named.put("s3." + name, value));
        return of(named).s3();
    }
}
