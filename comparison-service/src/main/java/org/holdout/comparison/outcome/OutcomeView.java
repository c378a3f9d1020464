package org.holdout.comparison.outcome;

/**
 * What became of people's requests to a vendor. Counts are of people, rounded, and absent where fewer than ten people stand behind
 * them or behind what could be worked out from them.
 *
 * @param sent people who sent a request
 * @param answered of these, people who got an answer
 * @param honoured of these, people whose latest answer says that all was done
 * @param refused of these, people whose latest answer refuses all
 * @param minimumGroup the fewest people behind a count
 * @param roundedTo counts are multiples of this
 * @param published whether there is any count
 */
public record OutcomeView(
        String vendor,
        Integer sent,
        Integer answered,
        Integer honoured,
        Integer refused,
        int minimumGroup,
        int roundedTo,
        boolean published) {

    static OutcomeView of(String vendor, Tally people) {
        Integer sent = Publication.shown(people.sent());
        return new OutcomeView(
                vendor,
                sent,
                Publication.shown(people.answered()),
                Publication.shown(people.honoured()),
                Publication.shown(people.refused()),
                Publication.MINIMUM_GROUP,
                Publication.ROUNDED_TO,
                sent != null);
    }
}
