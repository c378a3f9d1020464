package org.holdout.comparison.watch;

import java.time.Duration;

/**
 * One visit to a site.
 *
 * @param robots the site's robots.txt as it holds now; null when it could not be read
 * @param delay how long the site is left alone then
 */
record Visit(Outcome outcome, RobotsFile robots, Duration delay) {}
