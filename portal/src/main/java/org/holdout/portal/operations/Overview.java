package org.holdout.portal.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdout.portal.operations.OperationsApi.Check;
import org.holdout.portal.word.Tone;

/**
 * How everything is, part by part, and the other way round: what they need, and who finds it well.
 *
 * @param parts the portal, which answers as you see, the gateway and the services
 * @param needs each of what they need or do, once
 */
public record Overview(List<Row> parts, List<Needed> needs) {

    /**
     * A part.
     *
     * @param answers whether it does; if not, nothing else is known of it
     * @param outboxWaiting null where there is no outbox, or its database does not say
     * @param outboxOldestSeconds likewise
     * @param conflicts null where no editor changes anything, or its database does not say
     */
    public record Row(
            Part part,
            boolean answers,
            List<Check> checks,
            Integer outboxWaiting,
            Integer outboxOldestSeconds,
            Integer conflicts) {
        /** Bad when it does not answer, partly where one of its checks fails. */
        public Tone tone() {
            if (!answers) {
                return Tone.BAD;
            }
            return failing().isEmpty() ? Tone.GOOD : Tone.PARTLY;
        }

        /** What fails. */
        public List<Check> failing() {
            return checks.stream().filter(check -> !check.up()).toList();
        }
    }

    /**
     * What parts need or do.
     *
     * @param check its name, as the parts say it
     * @param asked the parts that say something of it
     * @param failing those of them that do not find it well
     * @param about what they say of it
     */
    public record Needed(String check, List<Part> asked, List<Part> failing, List<String> about) {
        /** Partly where a part does not find it well. */
        public Tone tone() {
            return failing.isEmpty() ? Tone.GOOD : Tone.PARTLY;
        }

        /** Null where the portal has no words for it. */
        public Need need() {
            return Need.of(check);
        }
    }

    /** @param portal the portal's own checks */
    static Overview of(List<Check> portal, OperationsApi.Operations all) {
        List<Row> parts = new ArrayList<>();
        parts.add(new Row(Part.PORTAL, true, portal, null, null, null));
        parts.add(new Row(Part.GATEWAY, true, all.gateway(), null, null, null));
        all.services()
                .forEach(one -> parts.add(new Row(
                        Part.of(one.service()),
                        one.answers(),
                        one.checks(),
                        one.outboxWaiting(),
                        one.outboxOldestSeconds(),
                        one.conflicts())));
        return new Overview(List.copyOf(parts), needs(parts));
    }

    private static List<Needed> needs(List<Row> parts) {
        Map<String, Needed> needs = new LinkedHashMap<>();
        for (Row row : parts) {
            for (Check check : row.checks()) {
                needs.merge(
                        check.name(),
                        new Needed(
                                check.name(),
                                List.of(row.part()),
                                check.up() ? List.of() : List.of(row.part()),
                                check.about()),
                        (one, other) -> new Needed(
                                one.check(),
                                both(one.asked(), other.asked()),
                                both(one.failing(), other.failing()),
                                both(one.about(), other.about())));
            }
        }
        return needs.values().stream()
                .sorted(Comparator.comparing(Needed::need, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Needed::check))
                .toList();
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
