package org.holdout.gateway.upkeep;

import java.util.List;

/** An editor's revision as guide-service takes it. */
record NewRevision(int baseRevision, String reason, String language, List<Integer> checkedSteps, GuideInput guide) {}
