package org.holdout.request.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that a law says about time. A request keeps the one in force when it was sent, so that a later change of the content moves
 * no date by itself.
 *
 * @param complainWithinDays days from the refusal, or from the end of the period, in which an authority takes a complaint; absent
 *     when there is no such limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LawClock(
        List<Period> acknowledge,
        List<Period> answer,
        Extension extension,
        Pause pause,
        Appeal appeal,
        Integer complainWithinDays) {

    /** Absent lists are empty. */
    public LawClock {
        acknowledge = acknowledge == null ? List.of() : List.copyOf(acknowledge);
        answer = answer == null ? List.of() : List.copyOf(answer);
    }

    /**
     * More time for the controller.
     *
     * @param total the whole period counted from receipt; absent when the controller names its own date
     * @param onlyWhenToldInTime whether it holds only when the person was told within the first period
     * @param openEnded whether the controller names its own date
     * @param rights the codes it holds for; absent: all
     */
    public record Extension(
            Integer total,
            Period.Unit unit,
            boolean onlyWhenToldInTime,
            boolean openEnded,
            List<String> rights,
            String article,
            String text) {

        boolean holdsFor(String code) {
            return rights == null || rights.contains(code);
        }
    }

    /** Whether the clock stands still, or starts anew, while the controller waits for something. */
    public enum Pausing {
        NONE,
        /** The clock stands still from the question to the reply. */
        SUSPEND,
        /** The period starts when the thing asked for arrives. */
        RESTART
    }

    /** Where a pause has its basis: only a statute moves a date. */
    public enum Basis {
        STATUTE,
        GUIDANCE
    }

    /**
     * What a question does to the clock.
     *
     * @param clarificationRights the codes for which clarification pauses; absent: all
     */
    public record Pause(
            Basis basis,
            Pausing identity,
            Pausing clarification,
            Pausing fee,
            List<String> clarificationRights,
            String confidence,
            String text) {

        /** What such a question does, for the rights that {@link #holdsFor} names. */
        Pausing mode(ClockFacts.Asked asked) {
            return switch (asked) {
                case IDENTITY -> identity;
                case SCOPE -> clarification;
                case FEE -> fee;
            };
        }

        boolean holdsFor(ClockFacts.Asked asked, String code) {
            return mode(asked) != Pausing.NONE
                    && (asked != ClockFacts.Asked.SCOPE
                            || clarificationRights == null
                            || clarificationRights.contains(code));
        }
    }

    /**
     * What of all that happened concerns the answer on a right. Rights of one period that the same concerns have one day.
     *
     * @param questions those that the law, or guidance on it, knows as a pause for that right
     * @param extension whether the law gives more time for that right, and it was asked for
     */
    record Movers(Set<ClockFacts.Asked> questions, boolean extension) {

        Movers {
            questions = Set.copyOf(questions);
        }
    }

    Movers movers(Period period, String code, ClockFacts facts) {
        return new Movers(
                facts.questions().stream()
                        .map(ClockFacts.Question::asked)
                        .filter(asked -> pause != null && pause.holdsFor(asked, code))
                        .collect(Collectors.toSet()),
                facts.extension() != null
                        && extension != null
                        && period.extensionAllowed()
                        && extension.holdsFor(code));
    }

    /**
     * A second look by the controller that the law provides.
     *
     * @param answerDays calendar days to decide; absent when the law has no figure
     * @param extensionDays calendar days on top of that, when told in time
     * @param acknowledgeDays calendar days to confirm receipt
     */
    public record Appeal(
            Integer answerDays,
            Integer extensionDays,
            Integer acknowledgeDays,
            LocalDate acknowledgeInForceFrom,
            String text) {}
}
