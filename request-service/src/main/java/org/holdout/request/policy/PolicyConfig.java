package org.holdout.request.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Bounds of what is told of policies. */
@ConfigMapping(prefix = "holdout.policy")
public interface PolicyConfig {

    /** The most documents of a vendor whose version a request keeps when it is sent. */
    @WithDefault("50")
    @Min(1)
    int maxDocuments();

    /** The most material changes of all vendors of one page of requests, the newest first. */
    @WithDefault("500")
    @Min(1)
    int maxChanges();
}
