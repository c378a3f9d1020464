package org.holdout.comparison.editing;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.holdout.comparison.change.Reading;
import org.holdout.comparison.policy.QuotableVersion;
import org.holdout.comparison.policy.QuotableVersions;
import org.holdout.problem.ProblemException;

/** Shows editors what policies said, to quote from. */
@ApplicationScoped
class PolicyReader {

    private final QuotableVersions versions;
    private final EditingConfig config;

    PolicyReader(QuotableVersions versions, EditingConfig config) {
        this.versions = versions;
        this.config = config;
    }

    /**
     * A document in a version.
     *
     * @param version the version's id, null for the newest
     * @throws ProblemException NOT_FOUND when there is none
     */
    @Transactional
    PolicyTextView text(String document, String version) {
        List<QuotableVersion> newest = versions.newest(document, config.versions());
        QuotableVersion chosen = (version == null ? newest.stream().findFirst() : versions.version(document, version))
                .orElseThrow(() -> ProblemException.notFound("There is no such version of this document."));
        Map<LocalDate, QuotableVersion> lastOfDays = newest.stream()
                .collect(toMap(QuotableVersion::day, it -> it, (last, earlier) -> last, LinkedHashMap::new));
        List<String> sentences = Reading.of(versions.text(chosen)).sentences();
        int shown = Math.min(sentences.size(), config.maxSentences());
        return new PolicyTextView(
                chosen.document(),
                chosen.service(),
                chosen.terms(),
                chosen.version(),
                chosen.capturedAt(),
                lastOfDays.values().stream()
                        .map(it -> new PolicyTextView.Version(it.version(), it.capturedAt()))
                        .toList(),
                IntStream.range(0, shown)
                        .filter(i -> !sentences.get(i).isEmpty())
                        .mapToObj(i -> new PolicyTextView.Sentence(i + 1, sentences.get(i)))
                        .toList(),
                sentences.size() - shown);
    }
}
