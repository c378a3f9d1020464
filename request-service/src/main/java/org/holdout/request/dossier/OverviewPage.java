package org.holdout.request.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.request.evidence.EvidenceDescription;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.grounds.SituationView;
import org.holdout.request.pdf.Xhtml;
import org.holdout.request.profile.ProfileView;
import org.holdout.request.request.ActingFor;
import org.holdout.request.request.DeadlineView;
import org.holdout.request.request.RequestView;
import org.holdout.request.request.TimelineEntryView;
import org.holdout.request.words.Say;
import org.holdout.request.words.Words;

/** What {@code overview.pdf} says, for people: parties, law, where it stands, each day with its reasons, what happened, what is in it. */
final class OverviewPage {

    /** Whose key signs, and where it is published. */
    record Key(String id, String address) {}

    private final RequestView request;
    private final ProfileView profile;
    private final Pieces pieces;
    private final boolean redacted;
    private final Words words;
    private final ZoneId zone;

    OverviewPage(RequestView request, ProfileView profile, Pieces pieces, boolean redacted, Words words, ZoneId zone) {
        this.request = request;
        this.profile = profile;
        this.pieces = pieces;
        this.redacted = redacted;
        this.words = words;
        this.zone = zone;
    }

    String title() {
        return words.say("dossier.title", request.reference());
    }

    /** As XHTML for the PDF. */
    String xhtml(Instant at, Key key) {
        StringBuilder page = new StringBuilder();
        page.append("<h1>").append(Xhtml.text(title())).append("</h1>");
        page.append(p(words.say(redacted ? "dossier.made.redacted" : "dossier.made", day(at))));
        page.append(h2("parties")).append(parties());
        page.append(h2("state")).append(state());
        page.append(h2("dates")).append(dates());
        page.append(h2("happened")).append(happened());
        List<String> reasons = Stream.concat(
                        request.situations().stream().map(SituationView::sentence),
                        Stream.ofNullable(request.grounds()))
                .toList();
        if (!reasons.isEmpty()) {
            page.append(h2("grounds"));
            reasons.forEach(reason -> page.append(pre(reason)));
        }
        page.append(h2("evidence")).append(evidence());
        if (!pieces.leftOut().isEmpty()) {
            page.append(h2("leftOut")).append(leftOut());
        }
        page.append(h2("verify")).append(p(words.say("dossier.verify", key.address(), key.id())));
        return page.toString();
    }

    private String parties() {
        return rows(
                row("person", lines(profile.name(), profile.postalAddress(), profile.email())),
                minor(),
                row(
                        "home",
                        words.say("dossier.place", new Say.Place(request.country()))
                                + (request.residenceState() == null ? "" : " (" + request.residenceState() + ")")),
                row(
                        "company",
                        lines(
                                request.controller().name(),
                                request.controller().postalAddress(),
                                request.controller().email(),
                                request.controller().postalAddress() != null
                                                || request.controller().country() == null
                                        ? null
                                        : words.say(
                                                "dossier.place",
                                                new Say.Place(
                                                        request.controller().country())))),
                row(
                        "law",
                        request.law() == null
                                ? words.say("dossier.noLaw")
                                : lines(request.law().name(), request.law().statute())),
                row(
                        "rights",
                        lines(request.rights().stream()
                                .map(right -> words.say("right." + right.kind())
                                        + (right.article().isBlank() ? "" : " (" + right.article() + ")"))
                                .toArray(String[]::new))),
                row("channel", words.say("dossier.channel." + request.channel())),
                row("reference", request.reference()));
    }

    /** For whom the person asks, unless it is for themselves. */
    private String minor() {
        ActingFor minor = request.actingFor();
        return minor == null
                ? null
                : row(
                        "actingFor." + minor.relation(),
                        lines(Stream.concat(Stream.of(minor.name()), minor.accountNames().stream())
                                .toArray(String[]::new)));
    }

    private String state() {
        return rows(
                row("stands", words.say("dossier.stands." + request.state())),
                row("sentOn", day(request.sentOn())),
                row(
                        "receivedOn",
                        request.receivedOn() == null
                                ? null
                                : day(request.receivedOn())
                                        + (request.receivedAssumed() ? " " + words.say("dossier.assumed") : "")),
                row(
                        "claimed",
                        words.say("dossier.claimed." + request.claimedOutcome())
                                + (request.refusalReason() == null
                                        ? ""
                                        : " (" + words.say("refusalReason." + request.refusalReason()) + ")")),
                row("answeredOn", day(request.answeredOn())),
                row("verified", words.say("dossier.verified." + request.verifiedOutcome())));
    }

    private String dates() {
        if (request.deadlines().isEmpty()) {
            return p(words.say("dossier.noDates"));
        }
        return request.deadlines().stream().map(this::date).collect(Collectors.joining());
    }

    private String date(DeadlineView deadline) {
        String due = deadline.dueOn() == null
                ? words.say("dossier.paused")
                : words.say("dossier.day", new Say.WeekdayAndDay(deadline.dueOn()));
        String met = deadline.metOn() == null ? "" : " " + words.say("dossier.met", deadline.metOn());
        return "<h3>"
                + Xhtml.text(words.say("dossier.due", new Say.Message("dossier.owed." + deadline.kind()), due + met))
                + "</h3><ol>"
                + deadline.explanation().stream()
                        .map(line -> "<li>" + Xhtml.text(line) + "</li>")
                        .collect(Collectors.joining())
                + "</ol>";
    }

    private String happened() {
        return p(words.say("dossier.you")) + "<table><thead><tr><th>" + Xhtml.text(words.say("dossier.column.day"))
                + "</th><th>"
                + Xhtml.text(words.say("dossier.column.what")) + "</th></tr></thead><tbody>"
                + request.timeline().stream().map(this::entry).collect(Collectors.joining()) + "</tbody></table>";
    }

    private String entry(TimelineEntryView entry) {
        String recorded = words.say(
                entry.effective() ? "dossier.recorded" : "dossier.recorded.replaced",
                LocalDate.ofInstant(entry.recordedAt(), zone),
                new Say.Message("dossier.by." + entry.by()));
        return "<tr><td>" + Xhtml.text(day(entry.happenedOn())) + "</td><td>" + Xhtml.text(entry.text())
                + (entry.note() == null || redacted ? "" : "<br/>" + broken(entry.note()))
                + "<br/><span class=\"small\">" + Xhtml.text(recorded) + "</span></td></tr>";
    }

    private String evidence() {
        List<String> described = redacted
                ? List.of()
                : request.evidence().stream()
                        .filter(piece -> piece.sha256() == null)
                        .map(piece -> "<h3>" + Xhtml.text(piece.kind().name()) + "</h3>" + description(piece))
                        .toList();
        return pieces.put().isEmpty() && described.isEmpty()
                ? p(words.say("dossier.noEvidence"))
                : Stream.concat(pieces.put().stream().map(this::piece), described.stream())
                        .collect(Collectors.joining());
    }

    private String piece(Pieces.Put put) {
        EvidenceView piece = put.piece();
        return "<h3>" + Xhtml.text(piece.kind().name()) + "</h3>"
                + rows(
                        row("path", "data/" + put.path()),
                        row("originalName", piece.fileName()),
                        row("size", words.say("dossier.bytes", piece.size())),
                        row("uploadedAt", day(piece.uploadedAt())),
                        piece.redactionOf() == null ? null : row("redaction", words.say("dossier.redactedCopy")),
                        code("sha256", piece.sha256()))
                + (redacted ? "" : description(piece));
    }

    private String description(EvidenceView piece) {
        EvidenceDescription said = piece.description();
        if (said == null) {
            return "";
        }
        return rows(
                row("prompt", said.prompt()),
                row("output", said.output()),
                row("product", said.product()),
                row("model", said.model()),
                row("capturedAt", Objects.toString(said.capturedAt(), null)),
                row("accountState", said.accountState()),
                row("place", said.country() == null ? null : words.say("dossier.place", new Say.Place(said.country()))),
                row("note", said.note()),
                row(
                        "strings",
                        said.identifyingStrings().isEmpty()
                                ? null
                                : lines(said.identifyingStrings().toArray(String[]::new))));
    }

    private String leftOut() {
        return pieces.leftOut().stream()
                .map(one -> "<h3>" + Xhtml.text(one.piece().kind().name()) + "</h3>"
                        + rows(
                                row("why", words.say("dossier.why." + one.why())),
                                code("sha256", one.piece().sha256())))
                .collect(Collectors.joining());
    }

    private String h2(String key) {
        return "<h2>" + Xhtml.text(words.say("dossier.heading." + key)) + "</h2>";
    }

    private static String p(String text) {
        return "<p>" + Xhtml.text(text) + "</p>";
    }

    private static String pre(String text) {
        return "<p>" + broken(text) + "</p>";
    }

    private static String rows(String... rows) {
        return "<table><tbody>" + Stream.of(rows).filter(Objects::nonNull).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private String row(String key, String value) {
        return value == null || value.isBlank()
                ? null
                : "<tr><th scope=\"row\">" + Xhtml.text(words.say("dossier.row." + key)) + "</th><td>" + broken(value)
                        + "</td></tr>";
    }

    private String code(String key, String value) {
        return "<tr><th scope=\"row\">" + Xhtml.text(words.say("dossier.row." + key)) + "</th><td><code>"
                + Xhtml.text(value) + "</code></td></tr>";
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static String broken(String text) {
        return Xhtml.text(text).replace("\r\n", "\n").replace("\n", "<br/>");
    }

    private String day(LocalDate day) {
        return day == null ? null : words.say("dossier.day", day);
    }

    private String day(Instant at) {
        return words.say("dossier.day", LocalDate.ofInstant(at, zone));
    }
}
