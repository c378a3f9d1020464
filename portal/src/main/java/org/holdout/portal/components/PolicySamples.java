package org.holdout.portal.components;

import java.time.Instant;
import java.util.List;
import org.holdout.portal.policies.PolicyApi;
import org.holdout.portal.policies.SegmentKind;
import org.holdout.portal.policies.Timeline;

/** What the components around the history of policies show on their page. */
public final class PolicySamples {
    private static final Instant TIME = Instant.parse("2026-07-24T10:00:00Z");

    /** Two documents, with versions that matter and others, and more than are shown. */
    public Timeline timeline() {
        return new Timeline(
                132,
                List.of(
                        new Timeline.Row(
                                "A service: Privacy Policy",
                                20,
                                36,
                                List.of(
                                        new Timeline.Mark("3%", TIME, false),
                                        new Timeline.Mark("40%", TIME, false),
                                        new Timeline.Mark("42%", TIME, true))),
                        new Timeline.Row(
                                "A service: Terms of Service", 72, 88, List.of(new Timeline.Mark("97%", TIME, true)))),
                List.of(new Timeline.Tick("33%", "2025"), new Timeline.Tick("66%", "2026")),
                true);
    }

    /** A document that changed in what matters, and one that never did and is gone. */
    public List<PolicyApi.Document> documents() {
        return List.of(
                new PolicyApi.Document("a", "A service", "Privacy Policy", 116, TIME, 3, TIME, false, null, null),
                new PolicyApi.Document(
                        "b",
                        "A service",
                        "Terms of Service",
                        1,
                        TIME,
                        0,
                        null,
                        true,
                        "https://example.org/terms",
                        "en"));
    }

    /** A change that matters, for a known and an unknown rule, and one that does not. */
    public List<PolicyApi.Change> changes() {
        return List.of(change(true, "kept", "a-new-rule"), change(false, "spelling"));
    }

    private static PolicyApi.Change change(boolean material, String... rules) {
        return new PolicyApi.Change(
                "a",
                "A service",
                "Privacy Policy",
                new PolicyApi.Vendor("sample", "A vendor"),
                "1",
                4,
                TIME,
                material,
                List.of(rules).stream()
                        .map(rule -> new PolicyApi.Reason(rule, "We keep data."))
                        .toList(),
                2,
                1,
                null,
                null);
    }

    /** Sentences that stay, differ, are gone or new, and a run that is counted. */
    public List<PolicyApi.Segment> segments() {
        return List.of(
                new PolicyApi.Segment(SegmentKind.UNCHANGED, List.of(), List.of(), 12),
                new PolicyApi.Segment(SegmentKind.SAME, words("What we keep."), words("What we keep."), 1),
                new PolicyApi.Segment(
                        SegmentKind.REPLACED,
                        List.of(part("We keep it for ", false), part("30 days.", true)),
                        List.of(part("We keep it for ", false), part("two years.", true)),
                        1),
                new PolicyApi.Segment(SegmentKind.REMOVED, words("We never sell it."), List.of(), 1),
                new PolicyApi.Segment(SegmentKind.ADDED, List.of(), words("Partners may get it."), 1),
                new PolicyApi.Segment(SegmentKind.UNCHANGED, List.of(), List.of(), 1));
    }

    private static List<PolicyApi.Part> words(String text) {
        return List.of(part(text, false));
    }

    private static PolicyApi.Part part(String text, boolean changed) {
        return new PolicyApi.Part(text, changed);
    }
}
