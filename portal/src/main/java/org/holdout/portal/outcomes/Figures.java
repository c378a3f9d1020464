package org.holdout.portal.outcomes;

import java.util.List;
import java.util.Locale;
import org.holdout.portal.word.Channel;
import org.holdout.portal.word.RefusalReason;

/** What became of the requests of some people, as the gateway has it; a count is null where it is not published. */
public record Figures(
        Integer sent,
        Integer answered,
        Integer honoured,
        Integer partlyHonoured,
        Integer refused,
        List<Reason> refusedBecause,
        Integer late,
        Integer inTime,
        Integer daysMedian,
        Integer daysNinetieth,
        Integer noLongerShown,
        Integer stillShown) {
    private static final int PERCENT = 100;

    /** How many were refused for a reason, by its code. */
    public record Reason(RefusalReason reason, Integer people) {}

    /** What became of those under one law, and by one channel, if one is named. */
    public record Slice(String law, Channel channel, Figures figures) {
        /** The law's id as people read it. */
        public String lawName() {
            return law.equals("none") ? null : law.replace('-', ' ').toUpperCase(Locale.ROOT);
        }
    }

    /** Of those who got an answer, the share whose answer says that all was done, in percent; null where it is not published. */
    public Integer honouredShare() {
        return share(honoured, answered);
    }

    /** The share for which a deadline passed first, of those of whom that is told, in percent. */
    public Integer lateShare() {
        return late == null ? null : share(late, late + (inTime == null ? 0 : inTime));
    }

    /** By the rounded counts, so that it says no more than they do. */
    private static Integer share(Integer part, Integer whole) {
        return part == null || whole == null || part > whole ? null : Math.round((float) PERCENT * part / whole);
    }
}
