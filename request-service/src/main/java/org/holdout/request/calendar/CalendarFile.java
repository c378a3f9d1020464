package org.holdout.request.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.holdout.request.link.PortalLinks;
import org.holdout.request.request.Agenda;
import org.holdout.request.request.AgendaDay;
import org.holdout.request.words.Words;

/**
 * Requests' days as an iCalendar file (RFC 5545). A calendar lies with others, often enough with a company that a request is about:
 * an event says the reference, what is due and where to read more, and nothing else.
 */
@ApplicationScoped
class CalendarFile {

    private static final String PRODUCT = "-//Holdout//Requests//EN";

    private final PortalLinks links;
    private final CalendarConfig config;
    private final Clock clock;

    CalendarFile(PortalLinks links, CalendarConfig config, Clock clock) {
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    /** The days of these requests, as many as there may be; a day that was done or does not count any more is cancelled. */
    byte[] of(List<Agenda> agendas, Words words) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", words.say("calendar.name")));
        calendar.add(new XProperty("X-PUBLISHED-TTL", config.refresh().toString()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        agendas.stream()
                .flatMap(agenda -> agenda.days().stream().map(day -> event(agenda, day, now, words)))
                .limit(config.maxEvents())
                .forEach(calendar::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            // An empty calendar is one too, though the standard's grammar asks for a component.
            new CalendarOutputter(!calendar.getComponents().isEmpty()).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private VEvent event(Agenda agenda, AgendaDay day, Instant now, Words words) {
        URI page = links.request(agenda.request());
        String title = words.say("calendar.title." + day.step(), agenda.reference());
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(agenda, day)));
        event.add(new DtStamp(now));
        event.add(new Sequence(agenda.version()));
        event.add(new DtStart<>(day.on()));
        event.add(new Summary(title));
        event.add(new Description(page.toString()));
        event.add(new Url(page));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(day.done() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (!day.done()) {
            config.alarms().forEach(before -> event.add(alarm(before, title)));
        }
        return event;
    }

    private static VAlarm alarm(Duration before, String title) {
        VAlarm alarm = new VAlarm(before.negated());
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(title));
        return alarm;
    }

    /** The same however often the day moves. */
    private static String uid(Agenda agenda, AgendaDay day) {
        byte[] name = (agenda.request() + "/" + day.name()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name) + "@holdout";
    }
}
