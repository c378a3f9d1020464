package org.holdout.gateway.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final AnswerKey KEY = new AnswerKey("{vendors{totalCount}}", null, null, "application/json", "en");
    private static final Buffer BODY = Buffer.buffer("{\"data\":{}}");

    private final Answers answers = new Answers(new SmallAnswers(), new SimpleMeterRegistry());

    @BeforeEach
    void changesAreTold() {
        answers.toldOfChanges(true);
    }

    @Test
    void answerIsKeptForTheSameCallWithItsPoints() {
        answers.keeper(KEY, 7).accept(BODY);

        Answer answer = answers.find(KEY).orElseThrow();
        assertSame(BODY, answer.body());
        assertEquals(7, answer.points());
    }

    @Test
    void anotherLanguageIsAnotherCall() {
        answers.keeper(KEY, 1).accept(BODY);

        assertEquals(Optional.empty(), answers.find(new AnswerKey(KEY.query(), null, null, "application/json", "de")));
    }

    @Test
    void whatHappensDropsAll() {
        answers.keeper(KEY, 1).accept(BODY);

        answers.drop();

        assertEquals(Optional.empty(), answers.find(KEY));
    }

    @Test
    void answerThatWasReadWhileSomethingHappenedIsNotKept() {
        Consumer<Buffer> keeper = answers.keeper(KEY, 1);
        answers.drop();

        keeper.accept(BODY);

        assertEquals(Optional.empty(), answers.find(KEY));
    }

    @Test
    void nothingIsKeptWhileNobodyTellsOfChanges() {
        answers.keeper(KEY, 1).accept(BODY);

        answers.toldOfChanges(false);

        assertEquals(Optional.empty(), answers.find(KEY));
        answers.keeper(KEY, 1).accept(BODY);
        assertEquals(Optional.empty(), answers.find(KEY));
    }

    @Test
    void answerBeyondTheBoundIsNotKept() {
        answers.keeper(KEY, 1).accept(Buffer.buffer(new byte[1001]));

        assertEquals(Optional.empty(), answers.find(KEY));
    }
}
