package org.holdout.request.law;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened, as far as a clock needs to know; taken from a request's timeline.
 *
 * @param receivedOn the day the controller received the request
 * @param receivedAssumed whether that is only the day it was sent, for want of better
 * @param respondedOn the first sign that it was received: acknowledgement, question, notice or answer; null before
 * @param extension the controller's notice that it takes more time; null without
 * @param answeredOn the day of the first answer; null before
 * @param honoured whether the latest answer gives all that was asked
 * @param latestAnswerOn the day of the latest answer; null before
 * @param appealedOn the day the person asked the controller to look again; null before
 * @param appealExtension a notice told after the appeal; null without
 * @param appealAnsweredOn the day of the first answer after the appeal; null before
 * @param complainedOn the day of the complaint to an authority; null before
 */
public record ClockFacts(
        LocalDate receivedOn,
        boolean receivedAssumed,
        LocalDate respondedOn,
        List<Question> questions,
        Notice extension,
        LocalDate answeredOn,
        boolean honoured,
        LocalDate latestAnswerOn,
        LocalDate appealedOn,
        Notice appealExtension,
        LocalDate appealAnsweredOn,
        LocalDate complainedOn) {

    /** Keeps its own copy of {@code questions}. */
    public ClockFacts {
        questions = List.copyOf(questions);
    }

    /** Received, and nothing since. */
    public static ClockFacts received(LocalDate day, boolean assumed) {
        return new ClockFacts(day, assumed, null, List.of(), null, null, false, null, null, null, null, null);
    }

    /** What the controller asked for. */
    public enum Asked {
        /** Proof of who is asking. */
        IDENTITY,
        /** What exactly is asked for. */
        SCOPE,
        /** That a fee be paid first. */
        FEE
    }

    /** A question of the controller's; {@code repliedOn} is null while it is open. */
    public record Question(Asked asked, LocalDate askedOn, LocalDate repliedOn) {}

    /** The controller said on {@code toldOn} that it takes more time; {@code until} is the date it named, or null. */
    public record Notice(LocalDate toldOn, boolean withReasons, LocalDate until) {}
}
