package org.holdout.request.law;

import java.util.List;

/** A law that holds for a person against a vendor, as the API tells it. */
public record ApplicableLawView(
        LawView law, ControllerView controller, List<RightView> rights, List<Channel> channels) {}
