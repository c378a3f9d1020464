package org.holdout.gateway.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicReadsTest {
    private final Answers answers = new Answers(new SmallAnswers(), new SimpleMeterRegistry());
    private final AtomicInteger calls = new AtomicInteger();
    private String language = "en";
    private final PublicReads reads = new PublicReads(answers, new SmallAnswers(), () -> Optional.of(language));

    @BeforeEach
    void changesAreTold() {
        answers.toldOfChanges(true);
    }

    @Test
    void sameReadIsMadeOnce() {
        assertEquals(1, read("a", null));
        assertEquals(1, read("a", null));
    }

    @Test
    void anotherParameterOrLanguageIsAnotherRead() {
        read("a", null);

        assertEquals(2, read("a", "b"));
        language = "de";
        assertEquals(3, read("a", null));
    }

    @Test
    void whatHappensMakesItReadAgain() {
        read("a");

        answers.drop();

        assertEquals(2, read("a"));
    }

    @Test
    void whatWasReadWhileSomethingHappenedIsNotKept() {
        reads.of(
                        List.of("a"),
                        () -> Uni.createFrom().item(() -> {
                            answers.drop();
                            return calls.incrementAndGet();
                        }))
                .await()
                .indefinitely();

        assertEquals(2, read("a"));
    }

    @Test
    void failureIsNotKept() {
        Uni<Integer> failing =
                reads.of(List.of("a"), () -> Uni.createFrom().failure(new IllegalStateException("no answer")));
        assertThrows(IllegalStateException.class, () -> failing.await().indefinitely());

        assertEquals(1, read("a"));
    }

    @Test
    void nothingIsKeptWhileNobodyTellsOfChanges() {
        answers.toldOfChanges(false);

        assertEquals(1, read("a"));
        assertEquals(2, read("a"));
    }

    private int read(String... what) {
        return reads.of(Arrays.asList(what), () -> Uni.createFrom().item(calls::incrementAndGet))
                .await()
                .indefinitely();
    }
}
