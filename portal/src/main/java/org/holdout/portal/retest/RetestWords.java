package org.holdout.portal.retest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the same test again. German in {@code messages/retest_de.properties}. */
@MessageBundle("retest")
public interface RetestWords {
    @Message("Run the same test again")
    String title();

    @Message(
            "Ask the model the same once more and put in what it answers. Holdout looks for what you kept; you decide.")
    String lead();

    @Message("No prompt was kept with this request, so there is nothing to repeat. You can still record what you saw.")
    String nothingKept();

    @Message("Record what you saw without a comparison")
    String recordAnyway();

    @Message("1. Ask again")
    String ask();

    @Message("In a new session, with web search and memory switched off, in the same words:")
    String askHow();

    @Message("Prompt {number}")
    String promptNumber(int number);

    @Message("Which prompt did you use?")
    String which();

    @Message("Choose the prompt that you used")
    String whichMissing();

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("Looked for:")
    String lookedFor();

    @Message("“{text}”")
    String quoted(String text);

    @Message("No words about you were kept with it, so the comparison will not be clear.")
    String noStrings();

    @Message("2. What does it answer now?")
    String answer();

    @Message("The new answer")
    String output();

    @Message("Word for word. Leave it empty if there was none. It is kept encrypted as evidence.")
    String outputHint();

    @Message("A screenshot of it")
    String capture();

    @Message("Compare")
    String compare();

    @Message("What the test shows")
    String verdictTitle();

    @Message("The answer before")
    String before();

    @Message("The answer now")
    String now();

    @Message("There was none.")
    String noOutput();

    @Message("You decide")
    String decide();

    @Message("The proposal only looks for words. You know what you see.")
    String decideHint();

    @Message("Choose what the test showed")
    String outcomeMissing();

    @Message("Test again")
    String again();
}
