package org.holdout.request.organisation;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.UUID;

/** The organisations of this installation. */
@ConfigMapping(prefix = "holdout.organisation")
public interface OrganisationSettings {

    /** The name of each by its id at Keycloak, as people read it; one without is called by its alias. */
    Map<UUID, String> names();
}
