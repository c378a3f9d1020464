package org.holdout.portal.components;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.holdout.portal.gateway.Source;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.word.ActionKind;
import org.holdout.portal.word.Actor;
import org.holdout.portal.word.Channel;
import org.holdout.portal.word.ClaimedOutcome;
import org.holdout.portal.word.DeadlineKind;
import org.holdout.portal.word.RequestState;
import org.holdout.portal.word.RightKind;
import org.holdout.portal.word.Timeliness;
import org.holdout.portal.word.VerifiedOutcome;

/** What the components show on their page. */
final class Samples {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 2);
    private static final LocalDate SENT = LocalDate.of(2026, 1, 31);

    private Samples() {}

    static List<RequestApi.OptOutRequest> requests() {
        return Stream.of(Timeliness.values()).map(Samples::request).toList();
    }

    private static RequestApi.OptOutRequest request(Timeliness timeliness) {
        RequestApi.Deadline deadline = new RequestApi.Deadline(
                DeadlineKind.ANSWER,
                DUE,
                null,
                timeliness == Timeliness.PAUSED,
                List.of(
                        "Received on the day it was sent; that day is not counted.",
                        "One month later is a Saturday.",
                        "The next working day is Monday 2 March 2026."));
        return new RequestApi.OptOutRequest(
                "sample",
                "HO-SAMP-0001",
                1,
                new RequestApi.Vendor("sample", "A vendor"),
                null,
                null,
                List.of(new RequestApi.Right("right", RightKind.OBJECTION, "Objection", "Art. 21(1)")),
                Channel.WEB_FORM,
                new RequestApi.Controller("A controller", "IE", null, null, List.of(), false),
                "IE",
                null,
                null,
                List.of(),
                null,
                null,
                RequestState.SENT,
                ClaimedOutcome.NOT_ANSWERED,
                VerifiedOutcome.NOT_TESTED,
                timeliness,
                SENT,
                SENT,
                true,
                deadline,
                List.of(deadline),
                new RequestApi.NextAction("Wait for the answer.", DUE, null),
                evidence(),
                List.of(),
                timeline(),
                List.of(ActionKind.CORRECT_ENTRY, ActionKind.RETRACT_ENTRY),
                null,
                refusalHelp(),
                List.of(),
                List.of(),
                List.of(new RequestApi.Policy("A service/Privacy Policy", "2", SENT.plusDays(3))),
                DUE.plusYears(3),
                null,
                List.of(),
                null,
                List.of());
    }

    private static List<RequestApi.Evidence> evidence() {
        return List.of(
                file("piece", "answer.pdf", "application/pdf", null, true),
                file("copy", "redacted-answer.pdf", "application/pdf", "piece", false),
                described());
    }

    private static RequestApi.Evidence described() {
        return new RequestApi.Evidence(
                "described",
                new RequestApi.EvidenceKind("prompt-record", "Exact prompt text"),
                null,
                null,
                null,
                null,
                new RequestApi.Description(
                        "Who restores violins in Galway?",
                        "Somebody of 12 Shop Street does.",
                        "A product",
                        "A model",
                        OffsetDateTime.parse("2026-01-20T12:00:00+01:00"),
                        "Signed in",
                        "IE",
                        true,
                        false,
                        "A note.",
                        List.of("12 Shop Street"),
                        List.of("piece")),
                List.of(),
                null,
                false,
                false);
    }

    private static RequestApi.Evidence file(
            String id, String name, String mediaType, String redactionOf, boolean encrypted) {
        return new RequestApi.Evidence(
                id,
                new RequestApi.EvidenceKind("ai-output-screenshot", "Screenshot of an AI answer"),
                name,
                mediaType,
                248_000,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                null,
                List.of(
                        new RequestApi.StrengthCheck("The original file is kept with its digest.", true, ""),
                        new RequestApi.StrengthCheck("The result was repeated.", false, "Repeat it in a new session.")),
                redactionOf,
                false,
                encrypted);
    }

    private static RequestApi.RefusalHelp refusalHelp() {
        return new RequestApi.RefusalHelp(
                "They say that you have not shown who you are.",
                List.of(
                        new RequestApi.Statement(
                                "They may ask for more only where they have reasonable doubts.",
                                "Art. 12(6) GDPR",
                                new RequestApi.StatementSource("https://example.org/law")),
                        new RequestApi.Statement("Ask what exactly is missing.", null, null)));
    }

    private static List<RequestApi.Entry> timeline() {
        Instant recorded = Instant.parse("2026-02-03T10:00:00Z");
        return List.of(
                new RequestApi.Entry(
                        "one",
                        ActionKind.SEND,
                        SENT.minusDays(1),
                        recorded,
                        Actor.PERSON,
                        "Sent.",
                        null,
                        false,
                        null,
                        List.of()),
                new RequestApi.Entry(
                        "two", ActionKind.SEND, SENT, recorded, Actor.PERSON, "Sent.", null, true, null, List.of()),
                new RequestApi.Entry(
                        "three",
                        ActionKind.RECORD_ACKNOWLEDGEMENT,
                        SENT.plusDays(2),
                        recorded,
                        Actor.SYSTEM,
                        "Receipt confirmed.",
                        "A note.",
                        true,
                        null,
                        List.of("described")));
    }

    static List<Source> sources() {
        return List.of(
                new Source("one", "A policy", "stored_policy", "https://example.org/policy", "2026-07"),
                new Source("two", "General knowledge of the statute", "general", null, null));
    }
}
