package org.holdout.portal.compare;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the comparison. German in {@code messages/compare_de.properties}. */
@MessageBundle("compare")
public interface CompareWords {
    @Message("Compare vendors")
    String title();

    @Message(
            "What their own policies say, for a place and as of a day of your choice. The shape and colour say whether it is good or bad for you.")
    String lead();

    @Message("Choose place, day and vendors (up to {most})")
    String choose(int most);

    @Message("Place and day")
    String standpoint();

    @Message("Where people live")
    String place();

    @Message("Worldwide")
    String worldwide();

    @Message("EU and EEA")
    String euEea();

    @Message("Places with a right to object")
    String objectionRight();

    @Message("Rest of the world")
    String restOfWorld();

    @Message("As of")
    String day();

    @Message("Leave it empty for today.")
    String dayHint();

    @Message("There is no such place. Choose one of the list; until then the answers are the worldwide ones.")
    String noPlace();

    @Message("This day has not come yet. Enter today or an earlier day; until then the answers are today’s.")
    String dayToCome();

    @Message(
            "Nothing is known of this day: our facts begin later. Enter a later day; until then the answers are today’s.")
    String dayTooEarly();

    @Message("As of {day}, worldwide.")
    String asOfWorldwide(String day);

    @Message("As of {day}, for people in: {place}.")
    String asOfPlace(String day, String place);

    @Message("Own answer for: {place}")
    String holdsIn(String place);

    @Message("Otherwise worldwide:")
    String otherwise();

    @Message("Vendors")
    String vendors();

    @Message("Questions")
    String questions();

    @Message("Leave all as they are to see every question.")
    String questionsHint();

    @Message("Best first")
    String sort();

    @Message("sorted by this")
    String sorted();

    @Message("As chosen")
    String unsorted();

    @Message("Take this away:")
    String take();

    @Message("table (CSV)")
    String csv();

    @Message("data (JSON)")
    String json();

    @Message(
            "Facts under the licence {licence}, each with its source; quotations belong to their authors. To print, use your browser.")
    String terms(String licence);

    @Message("Compare")
    String show();

    @Message("Only the first {most} are shown, so that they can still be read side by side.")
    String tooMany(int most);

    @Message("What the marks mean")
    String legend();

    @Message("What the policies say")
    String caption();

    @Message("Question")
    String question();

    @Message("Score")
    String score();

    @Message("of 100")
    String outOf();

    @Message("{percent}% of the questions answered")
    String coverage(int percent);

    @Message("No score: too little is known")
    String noScore();

    @Message("How we know")
    String how();

    @Message(
            "A score counts only what is known; an unknown answer is left out, not counted as bad. Regional rights never raise the worldwide score.")
    String method();

    @Message("Quoted from {document}, as read on {seen}.")
    String quotedFrom(String document, String seen);

    @Message("It still said so on {date}.")
    String stillOn(String date);

    @Message("In doubt since {date}: the policy’s words have changed.")
    String doubtSince(String date);

    @Message("What it said")
    String before();

    @Message("What it says now")
    String after();

    @Message("Nothing stands in its place.")
    String gone();

    @Message("The whole change")
    String wholeChange();

    @Message("What changed")
    String whatChanged();

    @Message("The facts have changed. They are shown anew.")
    String changed();

    @Message("Why this score")
    String why();

    @Message("Weight")
    String weight();

    @Message("Points")
    String points();

    @Message("{reached} of {most}")
    String part(int reached, int most);

    @Message("left out")
    String leftOut();

    @Message("In all")
    String sum();

    @Message("How much each question counts for you")
    String weights();

    @Message("0 leaves a question out, 10 is the most. Your weights are in the address of the page and nowhere else.")
    String weightsHint();

    @Message("Score with these weights")
    String useWeights();

    @Message("Back to Holdout’s weights")
    String ownWeightsGone();

    @Message("These scores count with your own weights.")
    String byOwnWeights();

    @Message("A weight is a whole number from 0 to 10, and one at least is above 0. What was not so is not counted.")
    String weightsWrong();

    @Message("Quick answers")
    String answers();

    @Message("Who stops training if I ask?")
    String whoStops();

    @Message("Who needs no evidence?")
    String whoNeedsNone();

    @Message("All of your content")
    String stopsAll();

    @Message("A part of it")
    String stopsPart();

    @Message("No way to stop it")
    String noWay();

    @Message("No evidence")
    String evidenceNone();

    @Message("Reasons or details, sometimes evidence")
    String evidenceSome();

    @Message("Evidence and identity papers")
    String evidenceAll();

    @Message("Not known, or it does not apply: {count}")
    String unknown(int count);

    @Message("nobody")
    String nobody();
}
