package org.holdout.comparison.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscardTest {

    private static final String KEPT = "We keep your chats for 30 days.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mark-up | See [how](https://a.example/x?id=1) we use your data. | See [how](https://b.example/y?id=22) we use your data.
        mark-up | We use your data. | 1. **We use “your” data**
        mark-up | We don't sell your data. | We don’t sell your data.
        mark-up | Ask dpo@a.example how we use your data. | Ask privacy@b.example how we use your data.
        mark-up | We use your data as Section 4 says. | We use your data as Section 12 says.
        mark-up | See how we use your data | See how we use your data (opens in a new tab)
        date | Last updated: 3 May 2025 | Last updated: 1 June 2026
        date | Read how we use your data since May 3, 2025. | Read how we use your data since June 1, 2026.
        date | Updated: 6 days ago | Updated: 7 days ago
        order | We share your data with Acme, Bolt or Crux. | We share your data with Crux, Acme or Bolt.
        spelling | We analyse your personal data in our centre. | We analyze your personal data in our center.
        spelling | We use your data and keep it. | We use your data and also keep it.
        spelling | We use your data out train our models. | We use your data our train our models.
        contact | Please contact us at the old mill. | Please contact us at the old mill or at the new one.
        contact | To ask for your data use our mail. | To ask for your data, please use [this form](https://a.example).
        duty-of-users | You must not upload other people's photos. | You must not upload or sell other people's photos.
        other-terms | We are not liable for lost messages. | We are not liable for lost messages or lost profit.
        other-terms | You may cancel your free trial in your account. | You may cancel your free trial in your account while logged in.
        other-terms | Read how to report vulnerabilities and information on them. | Read how to report vulnerabilities and disclose information on them.
        """)
    void aRewordedSentenceIsDiscarded(String rule, String before, String after) {
        Verdict verdict = judge(before, after);

        assertEquals(List.of(rule), rules(verdict));
        assertFalse(verdict.material());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        navigation | [Products](/p) [Prices](/q) [Log in](/l)
        navigation | Close
        cookie-banner | We'd like to use cookies to remember you. You can accept all cookies.
        date | Effective: 1 May 2026
        heading | ### What happens to your stored data?
        pointer | Learn more about how we share your data with Acme.
        pointer | Our uses of personal data are described in Section 3.
        other-terms | The customer retains all rights in customer data it shares.
        other-terms | We make no representations as to user content that others share.
        not-about-data | Parrots are welcome here on weekdays.
        """)
    void anAddedSentenceIsDiscarded(String rule, String added) {
        Verdict verdict = judge(KEPT, KEPT + "\n\n" + added);

        assertEquals(List.of(rule), rules(verdict).stream().distinct().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        trained | ## We train our models with your chats
        chosen | Learn more about how to opt out of the use of your data.
        receivers | If you do not allow these cookies, advertising will be the same for everybody.
        collected | The categories of personal data collected are your name and your postal address.
        age | Please contact us at the mill if a child under 13 writes to us.
        """)
    void whatTheVendorDoesOrPeopleMayChooseIsNotDiscardedForItsForm(String rule, String added) {
        assertEquals(List.of(rule), rules(judge(KEPT, KEPT + "\n\n" + added)));
    }

    @Test
    void aSentenceThatMovedIsDiscarded() {
        String sentence = "We share your data with Acme.";

        assertEquals(
                List.of("moved"),
                rules(judge(sentence + "\nOne.\nTwo.\nThree.\nFour.", "One.\nTwo.\nThree.\nFour.\n" + sentence)));
    }

    @Test
    void aSentenceThatIsSaidASecondTimeIsDiscarded() {
        assertEquals(List.of("moved"), rules(judge(KEPT + "\nEnd.", KEPT + "\nEnd.\n" + KEPT)));
    }

    @Test
    void anotherCutOfTheSameWordsIsDiscarded() {
        Verdict verdict = judge("We keep your data. We share your data.", "We keep your data.We share your data.");

        assertEquals(List.of("mark-up"), rules(verdict));
    }

    @Test
    void sentencesJoinedWhileAnotherChangesAreDiscarded() {
        Verdict verdict = judge(
                "We keep your data safely here.\nWe share your data with Acme today.\nParrots are green and old.",
                "We keep your data safely here.We share your data with Acme today.\nParrots are red and old.");

        assertFalse(verdict.material());
        assertEquals(List.of("line-break", "not-about-data"), rules(verdict));
    }

    @Test
    void aParagraphThatIsCutInTwoAtItsNumberIsDiscarded() {
        Verdict verdict = judge(
                "We keep your data safely here. 6.2 We share your data with Acme today.\nParrots are green and old.",
                "We keep your data safely here.\n6.2 We share your data with Acme today.\nParrots are red and old.");

        assertFalse(verdict.material());
    }

    @Test
    void aSentenceThatGoesOnFromADutyIsDiscarded() {
        String duty = "You may not harm others.";

        assertEquals(
                List.of("duty-of-users"),
                rules(judge(duty, duty + " This includes using their photos without their consent.")));
    }

    @Test
    void aSentenceThatGoesOnFromTheVendorsOwnActsCounts() {
        String act = "Parrots talk.";

        assertEquals(
                List.of("chosen"), rules(judge(act, act + " This includes using your photos without your consent.")));
    }

    @Test
    void oneNewNameForSeveralOldOnesIsDiscarded() {
        assertEquals(
                List.of("renamed"),
                rules(judge(
                        "Your files are stored in Acme Chat.\nYou may ask Bolt or Crux for your data.",
                        "Your files are stored in Dodo.\nYou may ask Dodo for your data.")));
    }

    @Test
    void aShortWordThatDeniesIsNoMisprint() {
        assertEquals(
                List.of("used"),
                rules(judge("We now use your data there today.", "We not use your data there today.")));
    }

    @Test
    void aNameThatIsReplacedThroughoutIsDiscarded() {
        String text = "Acme Chat keeps your data.\nYou may ask Acme Chat for your data.";

        assertEquals(List.of("renamed"), rules(judge(text, text.replace("Acme Chat", "Bolt"))));
    }

    @Test
    void aPartnerThatIsReplacedOnceIsNoRename() {
        assertEquals(
                List.of("shared"),
                rules(judge("We share your data with Acme daily.", "We share your data with Bolt daily.")));
    }

    @Test
    void anErrorPageInPlaceOfThePageIsDiscardedBothWays() {
        String page = KEPT + "\nWe share your data with Acme.";
        String error = "This page isn’t available\n----\nTry reloading.";

        assertEquals(List.of("page-not-available"), rules(judge(page, error)));
        assertEquals(List.of("page-not-available"), rules(judge(error, page)));
    }

    @Test
    void theSamePageInAnotherLanguageIsDiscarded() {
        String english =
                "We collect the data that you give to us in order to answer you, and we keep it for as long as is"
                        + " needed.";
        String german = "Wir speichern die Daten, die Sie uns mit der Anfrage geben, und löschen das, was nicht für die"
                + " Antwort von Nutzen ist.";

        assertEquals(List.of(Materiality.ANOTHER_LANGUAGE), rules(judge(english, german)));
    }

    private static Verdict judge(String before, String after) {
        return Materiality.judge(Change.between(before, after), Origin.CHANGED);
    }

    private static List<String> rules(Verdict verdict) {
        return verdict.reasons().stream().map(Verdict.Reason::rule).collect(Collectors.toList());
    }
}
