package org.holdout.request.pdf;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Bounds of the PDF documents that are written. */
@ConfigMapping(prefix = "holdout.pdf")
public interface PdfConfig {

    /** The most characters of XHTML that become one document. */
    @WithDefault("2000000")
    @Min(1)
    int maxCharacters();
}
