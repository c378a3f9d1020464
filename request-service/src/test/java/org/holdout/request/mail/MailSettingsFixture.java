package org.holdout.request.mail;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.holdout.request.evidence.EvidenceSettings;

/** Settings as they are read, from a few values. */
public final class MailSettingsFixture {

    private static final int OVER_ALL_OTHERS = 500;

    private MailSettingsFixture() {}

    /** With values of {@code holdout.mail}. */
    public static MailSettings of(Map<String, String> values) {
        return config(values).getConfigMapping(MailSettings.class);
    }

    /** As nobody set them. */
    public static EvidenceSettings evidence() {
        return config(Map.of()).getConfigMapping(EvidenceSettings.class);
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        Map<String, String> named = new HashMap<>();
        values.forEach((name, value) -> named.put("holdout.mail." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(MailSettings.class)
                .withMapping(EvidenceSettings.class)
                .withConverter(MemorySize.class, OVER_ALL_OTHERS, new MemorySizeConverter())
                .withConverter(Duration.class, OVER_ALL_OTHERS, new DurationConverter())
                .addDefaultInterceptors()
                .withSources(new SysPropConfigSource())
                .withSources(new PropertiesConfigSource(named, "test", OVER_ALL_OTHERS))
                .build();
    }
}
