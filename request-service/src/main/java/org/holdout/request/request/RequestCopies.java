package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.words.Words;

/** A person's requests as the API tells them, for what is made of them: a page at a time to take away, or some by their ids. */
@ApplicationScoped
public class RequestCopies {

    private final RequestPages pages;
    private final RequestConfig config;

    RequestCopies(RequestPages pages, RequestConfig config) {
        this.pages = pages;
        this.config = config;
    }

    /**
     * One request.
     *
     * @param view all of it, to be written as JSON
     */
    public record Copy(UUID id, String reference, Object view, List<EvidenceView> evidence) {

        /** Keeps its own copy of {@code evidence}. */
        public Copy {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Some of them.
     *
     * @param next what to ask the following page with; null on the last one
     */
    public record Page(List<Copy> copies, String next) {

        /** Keeps its own copy of {@code copies}. */
        public Page {
            copies = List.copyOf(copies);
        }
    }

    /** Those of these requests that are the person's, by as many queries for many as for one. */
    public List<RequestView> some(UUID owner, List<UUID> ids, Words words) {
        return pages.some(Reader.person(owner), ids, words);
    }

    /** A page of them, newest first; {@code after} null: the first. */
    public Page page(UUID owner, String after, Words words) {
        RequestPages.Filter all = new RequestPages.Filter(List.of(), List.of(), null, null);
        RequestPages.Page page = pages.page(Reader.person(owner), all, config.pageSize(), after, words);
        return new Page(
                page.items().stream()
                        .map(view -> new Copy(view.id(), view.reference(), view, view.evidence()))
                        .toList(),
                page.hasNextPage() ? page.endCursor() : null);
    }
}
