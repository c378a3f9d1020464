package org.holdout.comparison.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationTest {

    private static final Place SENT = Place.read("sent=1");
    private static final Place ANSWERED = SENT.with(Part.ANSWERED, "1");
    private static final Place HONOURED = ANSWERED.with(Part.HOW, "HONOURED");
    private static final Place REFUSED = ANSWERED.with(Part.HOW, "REFUSED");

    @Test
    void ninePeopleAreNotPublished() {
        assertEquals(Map.of(), publish(people(9, SENT)).groups());
    }

    @Test
    void tenPeopleArePublished() {
        assertEquals(Map.of(SENT, 10), publish(people(10, SENT)).groups());
    }

    @Test
    void tenHonouredAmongTenArePublishedToTheEnd() {
        assertEquals(Map.of(HONOURED, 10), publish(people(10, HONOURED)).groups());
    }

    @Test
    void answersWaitWhenTheRestCouldBeSubtracted() {
        List<Position> people = new ArrayList<>(people(12, HONOURED));
        people.addAll(people(5, SENT));

        assertEquals(Map.of(SENT, 17), publish(people).groups());
    }

    @Test
    void howItWasAnsweredIsNotToldWhenTheRestCouldBeSubtracted() {
        List<Position> people = new ArrayList<>(people(14, HONOURED));
        people.addAll(people(6, REFUSED));

        assertEquals(Map.of(ANSWERED, 20), publish(people).groups());
    }

    @Test
    void bothAnswersAreToldTogetherWhenEachHasTenPeople() {
        List<Position> people = new ArrayList<>(people(14, HONOURED));
        people.addAll(people(16, REFUSED));

        assertEquals(Map.of(HONOURED, 14, REFUSED, 16), publish(people).groups());
    }

    @Test
    void theSmallerAnswerWaitsWhenTooFewWouldBeLeftBesideBoth() {
        List<Position> people = new ArrayList<>(people(14, HONOURED));
        people.addAll(people(11, REFUSED));
        people.addAll(people(3, ANSWERED));

        assertEquals(Map.of(HONOURED, 14, ANSWERED, 14), publish(people).groups());
    }

    @Test
    void aLawIsToldOfTenPeopleAndItsAnswersBesideThoseOfOthers() {
        Place german = HONOURED.with(Part.LAW, "eu-gdpr");
        Place british = HONOURED.with(Part.LAW, "uk-gdpr");
        List<Position> people = new ArrayList<>(people(12, german));
        people.addAll(people(11, british));

        assertEquals(Map.of(german, 12, british, 11), publish(people).groups());
    }

    @Test
    void aReasonIsToldOnlyOfARefusal() {
        List<Position> people =
                Collections.nCopies(10, new Position(HONOURED.with(Part.REASON, "OTHER"), Place.NOWHERE));

        assertEquals(Map.of(HONOURED, 10), publish(people).groups());
    }

    @Test
    void whatWasToldStaysThoughTheAnswerChanged() {
        List<Position> people = Collections.nCopies(10, new Position(REFUSED.with(Part.REASON, "OTHER"), HONOURED));

        assertEquals(
                Map.of(HONOURED, 10),
                Publication.next(Map.of(HONOURED, 10), people).groups());
    }

    @Test
    void aPlaceIsReadAsItIsWritten() {
        Place place = REFUSED.with(Part.REASON, "NO_EVIDENCE").with(Part.LAW, "eu-gdpr");

        assertEquals("sent=1;law=eu-gdpr;answered=1;how=REFUSED;reason=NO_EVIDENCE", place.text());
        assertEquals(place, Place.read(place.text()));
        assertEquals(Place.NOWHERE, Place.read(""));
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "12, 10", "13, 15", "17, 15", "18, 20", "1000000, 1000000"})
    void figuresAreRoundedToFive(int people, int shown) {
        assertEquals(shown, Publication.shown(people));
    }

    @Test
    void fewerThanTenAreNotShown() {
        assertNull(Publication.shown(9));
        assertNull(Publication.shown(0));
    }

    private static List<Position> people(int count, Place actual) {
        return Collections.nCopies(count, new Position(actual, Place.NOWHERE));
    }

    private static Publication.Step publish(List<Position> people) {
        return Publication.next(Map.of(), people);
    }
}
