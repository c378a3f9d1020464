package org.holdout.request.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdout.request.law.ClockFacts.Asked;
import org.holdout.request.law.ClockFacts.Notice;
import org.holdout.request.law.ClockFacts.Question;

/** Facts of a clock from a line such as {@code identity 2026-01-15 2026-01-25,extended 2026-02-01}. */
final class ClockStory {

    private ClockStory() {}

    static ClockFacts of(LocalDate received, String events) {
        List<Question> questions = new ArrayList<>();
        Notice extension = null;
        Notice appealExtension = null;
        LocalDate answered = null;
        LocalDate appealed = null;
        for (String event : events == null ? new String[0] : events.split(",", -1)) {
            String[] words = event.split(" ", -1);
            LocalDate day = LocalDate.parse(words[1]);
            LocalDate second = words.length > 2 ? LocalDate.parse(words[2]) : null;
            switch (words[0]) {
                case "identity" -> questions.add(new Question(Asked.IDENTITY, day, second));
                case "scope" -> questions.add(new Question(Asked.SCOPE, day, second));
                case "fee" -> questions.add(new Question(Asked.FEE, day, second));
                case "extended" -> extension = new Notice(day, true, second);
                case "extended-without-reason" -> extension = new Notice(day, false, second);
                case "appeal-extended" -> appealExtension = new Notice(day, true, second);
                case "answered-refused" -> answered = day;
                case "appealed" -> appealed = day;
                default -> throw new IllegalArgumentException(event);
            }
        }
        return new ClockFacts(
                received,
                false,
                answered,
                questions,
                extension,
                answered,
                false,
                answered,
                appealed,
                appealExtension,
                null,
                null);
    }
}
