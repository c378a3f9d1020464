package org.holdout.portal.components;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdout.portal.diff.FieldChange;
import org.holdout.portal.editor.EditorApi;
import org.holdout.portal.editor.Language;
import org.holdout.portal.editor.Original;
import org.holdout.portal.editor.QueueApi;
import org.holdout.portal.guide.GuideApi;
import org.holdout.portal.guide.Place;
import org.holdout.portal.guide.Shown;
import org.holdout.portal.guide.Told;
import org.holdout.portal.guides.GuidesApi;
import org.holdout.portal.history.HistoryApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.word.Audience;
import org.holdout.portal.word.Channel;
import org.holdout.portal.word.CheckedBy;
import org.holdout.portal.word.DoubtReason;
import org.holdout.portal.word.Effect;
import org.holdout.portal.word.Platform;
import org.holdout.portal.word.QueueCause;
import org.holdout.portal.word.RevisionOrigin;
import org.holdout.portal.word.StepResult;
import org.holdout.portal.word.StepStatus;
import org.holdout.portal.word.Verification;

/** What the components around guides show on their page. */
public final class GuideSamples {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 24);
    private static final List<String> THINGS = List.of("A browser", "Your password", "The country you live in");

    /** A guide whose steps are in every state, one of them and one thing to have at hand in English on any page. */
    public GuideApi.Guide guide() {
        return new GuideApi.Guide(
                "sample",
                2,
                new GuideApi.Vendor("meta", "A vendor", List.of(Channel.WEB_FORM)),
                "A guide",
                List.of("A service"),
                List.of(),
                Effect.STOPS_TRAINING,
                List.of(Platform.WEB),
                List.of(new GuideApi.Region("WORLDWIDE", "Worldwide")),
                null,
                Audience.ACCOUNT_HOLDER,
                5,
                List.of(),
                THINGS,
                steps(),
                List.of("It stops."),
                List.of("It does not undo."),
                Verification.PAGE,
                null,
                null,
                List.of(),
                "2026-07-24",
                true,
                false,
                List.of("steps[1]", "haveAtHand[1]"),
                List.of(2));
    }

    private static List<GuideApi.Step> steps() {
        Stream<GuideApi.Step> checked = Stream.of(StepStatus.values())
                .filter(status -> status != StepStatus.IN_DOUBT)
                .map(status -> step(status, null));
        Stream<GuideApi.Step> doubted = Stream.of(DoubtReason.values())
                .map(reason -> step(
                        StepStatus.IN_DOUBT,
                        new GuideApi.StepDoubt(DAY, reason, reason == DoubtReason.REPORTS ? 3 : 0)));
        List<GuideApi.Step> all = Stream.concat(checked, doubted).toList();
        return IntStream.range(0, all.size())
                .mapToObj(index -> new GuideApi.Step(
                        index + 1,
                        "Open the settings.",
                        all.get(index).check(),
                        all.get(index).doubt()))
                .toList();
    }

    private static GuideApi.Step step(StepStatus status, GuideApi.StepDoubt doubt) {
        boolean tried = status == StepStatus.CHECKED || status == StepStatus.IN_DOUBT;
        return new GuideApi.Step(
                1,
                "",
                new GuideApi.StepCheck(
                        status,
                        status == StepStatus.GENERAL_KNOWLEDGE ? null : "2026-07-24",
                        tried ? null : new GuideApi.SourceTitle("A policy"),
                        tried ? CheckedBy.EDITOR : CheckedBy.SOURCE,
                        status == StepStatus.CHECKED ? StepResult.WORKS : tried ? StepResult.GONE : null,
                        tried ? "app 401.0" : null),
                doubt);
    }

    /** As it is shown to whoever is signed in. */
    public Shown kept() {
        return new Shown(2, Told.THANKS, 1, true, Place.UNSAID);
    }

    /** Every answer to a form that was sent from a guide. */
    public Told[] told() {
        return Told.values();
    }

    /** Everything that a guide can bring about. */
    public Effect[] effects() {
        return Effect.values();
    }

    /** Guides as a list shows them. */
    public List<GuidesApi.Guide> cards() {
        return Stream.of(Effect.values())
                .map(effect -> new GuidesApi.Guide(
                        "sample",
                        "A guide that is " + effect.name().toLowerCase(Locale.ROOT),
                        new GuidesApi.VendorName("meta", "A vendor"),
                        List.of(Platform.WEB, Platform.IOS),
                        List.of(new GuidesApi.Region("WORLDWIDE", "Worldwide")),
                        Audience.NON_USER,
                        effect,
                        5,
                        List.of(),
                        effect == Effect.LEAVES ? THINGS : List.of("A browser"),
                        List.of("It stops."),
                        List.of("It does not undo."),
                        List.of("title")))
                .toList();
    }

    /** Texts that were changed, removed and added. */
    public List<FieldChange> changes() {
        return List.of(
                new FieldChange(
                        "steps",
                        List.of("Open the menu.", "Choose Privacy.", "Choose Off."),
                        List.of("Open the menu.", "Choose Data controls.", "Choose Off.", "Confirm.")),
                new FieldChange("de.title", List.of(), List.of("Eine Anleitung")));
    }

    /** Revisions of every origin. */
    public List<HistoryApi.Revision> revisions() {
        Instant time = Instant.parse("2026-07-24T10:00:00Z");
        return List.of(
                new HistoryApi.Revision(3, time, RevisionOrigin.EDITOR, "mara", "The menu has moved.", changes()),
                new HistoryApi.Revision(2, time, RevisionOrigin.FILE, null, null, List.of()),
                new HistoryApi.Revision(1, time, RevisionOrigin.FILE, null, null, List.of()));
    }

    /** A guide that waits for every cause, and one that only time speaks against. */
    public List<QueueApi.Item> queue() {
        QueueApi.Guide guide = new QueueApi.Guide(
                "sample", "A guide", new QueueApi.Vendor("meta", "A vendor"), "2026-07-24", List.of("title"));
        return List.of(
                new QueueApi.Item(guide, List.of(QueueCause.values()), DAY, 120, 3),
                new QueueApi.Item(guide, List.of(QueueCause.NOT_CHECKED), DAY, 0, 0));
    }

    /** A guide as an editor gets it. */
    public EditorApi.Guide edited() {
        return new EditorApi.Guide(
                "sample",
                2,
                new EditorApi.Vendor("meta", "A vendor"),
                "A guide",
                List.of(Platform.WEB),
                List.of(new EditorApi.Region("WORLDWIDE")),
                null,
                5,
                List.of(),
                THINGS,
                steps(),
                List.of("It stops."),
                List.of("It does not undo."),
                null,
                null,
                List.of());
    }

    /** The texts beside a translation. */
    public Original original() {
        return new Original(edited());
    }

    /** A form with steps in it. */
    public Form filled(Form form) {
        return form.replace("step", List.of("Open the settings.", "Choose Off."));
    }

    /** A form with a part of a translation in it. */
    public Form half(Form form) {
        return form.replace("haveAtHand", List.of("Ein Browser", "", "Ihr Land"));
    }

    /** The original's language. */
    public Language english() {
        return Language.EN;
    }

    /** A translation's. */
    public Language german() {
        return Language.DE;
    }
}
