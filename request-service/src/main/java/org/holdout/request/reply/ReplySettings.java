package org.holdout.request.reply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much is read of a mail that came for a request. What is beyond stays in its original, which is kept whole. */
@ConfigMapping(prefix = "holdout.replies")
public interface ReplySettings {

    /** How many parts are looked at. */
    @WithDefault("100")
    @Min(1)
    int mostParts();

    /** How deep parts may lie within parts. */
    @WithDefault("8")
    @Min(1)
    int mostDepth();

    /** How many characters of text are shown. */
    @WithDefault("50000")
    @Min(1)
    int mostCharacters();

    /** How many characters of sender, subject and each attachment's name are shown. */
    @WithDefault("300")
    @Min(1)
    int mostLineCharacters();

    /** How many attachments become evidence of their own. */
    @WithDefault("20")
    @Min(0)
    int mostAttachments();

    /** How long reading may take. */
    @WithDefault("20s")
    @DurationMin(millis = 1)
    Duration mostTime();

    /** How many mails one request may have; what comes then waits for the operator. */
    @WithDefault("200")
    @Min(1)
    int mostPerRequest();
}
