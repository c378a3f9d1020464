package org.holdout.comparison.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialityTest {

    private static final String POLICY = "# Rules of the house\nParrots are welcome here.";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        trained ; We train our models with your chats.
        shared ; We share your data with Acme.
        kept ; Your messages are deleted after 30 days.
        chosen ; You can object to this use of your data.
        collected ; We collect the location of your phone.
        used ; We use your conversations to improve Acme.
        age ; You must be at least 16 years old, and we verify it.
        automated ; Automated decisions rest on your activity.
        receivers ; Your chats reach our affiliates.
        rights ; An authorised agent may ask by a request in your name.
        marketed ; We send promotional mail.
        cookies ; Some pixels are strictly necessary.
        transferred ; Personal details leave the country under standard contractual clauses.
        servers ; Our servers are located in Norway.
        kept ; Retention period: until the parrot has flown.
        shared ; Everybody can view your threads.
        trained ; Training our models takes several steps.
        used ; We use data from other parrots.
        tracker ; | _xy | 2 years | Analytics | acme.example |
        recipient ; | Acme Ltd | Cloud hosting | Ireland |
        recipient ; | Bolt Ltd | Payment for a subscription | Belgium |
        tracker ; | _ab | 4 hours | Error reporting | acme.example |
        """)
    void aSentenceThatIsNewOrGoneCounts(String rule, String sentence) {
        Verdict added = judge(POLICY, POLICY + "\n" + sentence);

        assertEquals(List.of(new Verdict.Reason(rule, sentence)), added.reasons());
        assertTrue(added.material());
        assertTrue(judge(POLICY + "\n" + sentence, POLICY).material());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kept | We keep your chats for 30 days. | We keep your chats for 90 days.
        trained | We do not train models on your chats. | We train models on your chats.
        shared | We share your data with Acme. | We share your data with Acme and Bolt.
        chosen | You may opt in to the use of your data. | You may opt out of the use of your data.
        """)
    void aSentenceWithAnotherMeaningCounts(String rule, String before, String after) {
        assertEquals(
                List.of(new Verdict.Reason(rule, after)), judge(before, after).reasons());
    }

    @Test
    void anItemCountsByTheWordsThatOpenItsList() {
        String list = "We collect this personal data:\n* The names of your pets";

        assertTrue(judge(list, list + "\n* The colour of your shoes").material());
    }

    @Test
    void whatPeopleMustNotDoWithDataOfOthersDoesNotCount() {
        String list = "You must not use the service to:\n* Collect personal data of parrots";

        assertFalse(judge(list, list + "\n* Share personal data of cats").material());
    }

    @ParameterizedTest
    @EnumSource(
            value = Origin.class,
            names = {"FIRST", "TECHNICAL"})
    void whatTheVendorDidNotChangeNeverCounts(Origin origin) {
        Verdict verdict = Materiality.judge(Change.between("", "We train our models with your chats."), origin);

        assertFalse(verdict.material());
        assertEquals(1, verdict.reasons().size());
    }

    @Test
    void aReasonIsCutWhereTheSentenceIsLong() {
        String sentence = "We share your data with " + "many ".repeat(400) + "partners.";

        String excerpt = judge("", sentence).reasons().getFirst().sentence();

        assertEquals(300, excerpt.length());
        assertTrue(excerpt.endsWith("…"));
    }

    @Test
    void everyRuleHasANameOfItsOwn() {
        List<String> names = new ArrayList<>();
        for (Discard rule : Discard.values()) {
            names.add(rule.rule());
        }
        for (Matter rule : Matter.ALL) {
            names.add(rule.rule());
        }

        assertEquals(names.size(), names.stream().distinct().count());
        assertTrue(names.stream().allMatch(name -> name.matches("[a-z-]+")), names.toString());
    }

    @Test
    void aTextAgainstItselfIsNeverMaterial() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            String text = String.join("\n", items(random, 30));

            assertFalse(judge(text, text).material(), text);
        }
    }

    @Test
    void anotherOrderOfItemsIsNeverMaterial() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            List<String> items = items(random, 30);
            List<String> shuffled = new ArrayList<>(items);
            Collections.shuffle(shuffled, random);

            Verdict verdict = judge(String.join("\n", items), String.join("\n", shuffled));

            assertFalse(verdict.material(), () -> items + " against " + shuffled);
        }
    }

    /** The time is only there so that a run that never ends is seen. */
    @ParameterizedTest
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    @ValueSource(
            strings = {"a", "data ", "[", "](", "<a", "(", "*", "1. ", "a.", "\\", "'", "| ", "@", "://", "\u2060"})
    void aLineOfAMegabyteIsJudged(String piece) {
        String line = piece.repeat(1_000_000 / piece.length());

        assertFalse(judge(line, line + "b").material());
    }

    private static List<String> items(Random random, int count) {
        List<String> verbs = List.of("collect", "share", "train on", "keep for 30 days", "sell", "delete");
        List<String> things = List.of("chats", "photos", "location data", "payment data", "voice recordings");
        return IntStream.range(0, count)
                .mapToObj(i -> "* We " + verbs.get(random.nextInt(verbs.size())) + " your "
                        + things.get(random.nextInt(things.size())) + " of kind" + random.nextInt(20) + ".")
                .toList();
    }

    private static Verdict judge(String before, String after) {
        return Materiality.judge(Change.between(before, after), Origin.CHANGED);
    }
}
