package org.holdout.gateway.upkeep;

import java.util.List;
import org.holdout.gateway.guide.StepResult;

/** What an editor found at some steps, as guide-service takes it. */
record NewCheck(int revision, List<Integer> steps, StepResult result, String against) {}
