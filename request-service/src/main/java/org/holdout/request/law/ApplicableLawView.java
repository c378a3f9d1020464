package org.holdout.request.law;

import java.util.List;

/**
 * A law that holds for a person against a vendor, as the API tells it.
 *
 * @param controllerWords why that company must answer, in a sentence with the law's article where it defines that
 */
public record ApplicableLawView(
        LawView law,
        ControllerView controller,
        String controllerWords,
        List<RightView> rights,
        List<Channel> channels) {}
