package org.holdout.guide.queue;

import java.util.List;
import org.holdout.guide.guide.GuideView;

/**
 * A guide that an editor should look at.
 *
 * @param since the day of the oldest cause (ISO 8601)
 * @param reads how often the guide was read lately by itself
 * @param openReports how many recent reports there are on its steps
 */
public record QueueItemView(GuideView guide, List<QueueCause> causes, String since, long reads, long openReports) {}
