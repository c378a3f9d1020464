package org.holdout.request.evidence;

import java.util.List;

/**
 * One line of a form's checklist. What is missing is shown, never in the way.
 *
 * @param present whether the request has it
 * @param optional whether the form does without it
 * @param alternatives the other kinds that would do as well; empty when none would
 */
public record RequirementView(
        KindView kind, RequirementTime when, boolean present, boolean optional, List<String> alternatives) {}
