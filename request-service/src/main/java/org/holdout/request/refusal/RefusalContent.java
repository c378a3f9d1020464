package org.holdout.request.refusal;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdout.request.content.ContentYaml;
import org.holdout.request.law.LawFamily;
import org.holdout.request.law.Source;
import org.holdout.request.request.RefusalReason;
import org.holdout.request.words.Bilingual;

/** What companies say when they refuse and what can be said to it, as {@code content/refusals.yaml} has it. */
@Startup
@ApplicationScoped
class RefusalContent {

    static final String RESOURCE = "/content/refusals.yaml";

    /** In place of a source's id: the statute of whatever law the request rests on, and where that is recorded. */
    static final String OF_THE_LAW = "law";

    /** One reason; {@code theySay} says it in general words. */
    record Refusal(RefusalReason reason, Bilingual theySay, List<Statement> youCanSay) {}

    /**
     * What can be said to it.
     *
     * @param families the laws of which it is true
     * @param laws ids of the only laws among those of which it is true; null: all of them
     * @param article where it stands; null with {@link #OF_THE_LAW}
     * @param source a source's id, or {@link #OF_THE_LAW}
     */
    record Statement(List<LawFamily> families, List<String> laws, Bilingual text, String article, String source) {}

    /** In which copy the words of a source were read, and on which day; what was not read has none. */
    record Read(String at, LocalDate on) {}

    /** A source as it is recorded; {@code url} is its official address. */
    private record Recorded(String id, String title, String kind, String url, String date, Read read) {

        Source source() {
            return new Source(id, title, kind, url, date);
        }
    }

    private record Document(List<Recorded> sources, List<Refusal> refusals) {}

    private final Map<String, Source> sources;
    private final Map<RefusalReason, Refusal> refusals;

    RefusalContent() {
        Document document = ContentYaml.read(RESOURCE, Document.class);
        sources = document.sources().stream().collect(Collectors.toUnmodifiableMap(Recorded::id, Recorded::source));
        refusals = document.refusals().stream()
                .collect(Collectors.toUnmodifiableMap(Refusal::reason, Function.identity()));
    }

    /** What there is about that reason. */
    Refusal refusal(RefusalReason reason) {
        return refusals.get(reason);
    }

    /** The source of that id; null when there is none. */
    Source source(String id) {
        return sources.get(id);
    }
}
