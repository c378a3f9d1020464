package org.holdout.portal.legal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Who runs this installation: what the imprint, the privacy notice and security.txt say. Production demands name, address and e-mail. */
@ConfigMapping(prefix = "holdout.portal.operator")
public interface OperatorConfig {
    /** The name of the person or body that is responsible. */
    Optional<String> name();

    /** Its postal address, a line each. */
    Optional<List<String>> address();

    /** The e-mail address for everything about this installation. */
    Optional<String> email();

    /** The data protection officer's e-mail address, where there is one. */
    Optional<String> privacyEmail();

    /** Whom to tell of a security hole: an address such as {@code mailto:security@holdout.example}; absent: the e-mail address. */
    Optional<URI> securityContact();

    /** What the law where the operator lives asks for besides, such as a register and a number, a line each. */
    Optional<List<String>> more();

    /** How long security.txt may be believed (RFC 9116, 2.5.5: less than a year is advised). */
    @WithDefault("180d")
    @DurationMin(days = 1)
    @DurationMax(days = 365)
    Duration securityTxtValid();
}
