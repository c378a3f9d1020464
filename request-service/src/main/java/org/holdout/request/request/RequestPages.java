package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.problem.ProblemException;
import org.holdout.request.law.LawConfig;
import org.holdout.request.law.Timeliness;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** Reads requests, one or a page of them, for whoever may see them. The number of queries does not grow with the page. */
@ApplicationScoped
@Transactional
class RequestPages {

    private final Requests requests;
    private final RequestViews views;
    private final RequestConfig config;
    private final LawConfig law;

    RequestPages(Requests requests, RequestViews views, RequestConfig config, LawConfig law) {
        this.requests = requests;
        this.views = views;
        this.config = config;
        this.law = law;
    }

    /** A page of requests, newest first. */
    record Page(List<RequestView> items, String endCursor, boolean hasNextPage, long total) {}

    /** What is looked for; empty lists and null mean any. A member is known by the mandate. */
    record Filter(List<RequestState> states, List<Timeliness> timeliness, String vendor, UUID member) {}

    /** The request; NOT_FOUND when the reader may not see it. */
    RequestView one(Reader reader, UUID id, Words words) {
        if (reader.seesNothing()) {
            throw notFound();
        }
        Map<String, Object> parameters = reader.parameters();
        parameters.put("id", id);
        OptOutRequest request = requests.find("id = :id and " + reader.condition(), parameters)
                .firstResultOptional()
                .orElseThrow(RequestPages::notFound);
        return views.of(List.of(request), reader, words).getFirst();
    }

    /** Those of these requests that the reader may see; INVALID_INPUT when more are asked for than fit on a page. */
    List<RequestView> some(Reader reader, List<UUID> ids, Words words) {
        if (ids.size() > config.maxPageSize()) {
            throw Refusals.invalid("requests", "common.refused.mostRequests", config.maxPageSize());
        }
        if (reader.seesNothing() || ids.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = reader.parameters();
        parameters.put("ids", ids);
        return views.of(
                requests.find("id in :ids and " + reader.condition() + " order by createdAt desc, id desc", parameters)
                        .list(),
                reader,
                words);
    }

    /** A page; {@code first} null: the usual size. INVALID_INPUT for a size or cursor that cannot be. */
    Page page(Reader reader, Filter filter, Integer first, String after, Words words) {
        int size = first == null ? config.pageSize() : first;
        if (size < 1 || size > config.maxPageSize()) {
            throw Refusals.invalid("first", "refused.first", config.maxPageSize());
        }
        if (reader.seesNothing()) {
            return new Page(List.of(), null, false, 0);
        }
        List<String> conditions = new ArrayList<>(List.of(reader.condition()));
        Map<String, Object> parameters = reader.parameters();
        filter(reader, filter, conditions, parameters);
        long total = requests.count(String.join(" and ", conditions), parameters);
        if (after != null && !after.isEmpty()) {
            Cursor cursor = Cursor.read(after);
            conditions.add("(createdAt < :at or (createdAt = :at and id < :before))");
            parameters.put("at", cursor.createdAt());
            parameters.put("before", cursor.id());
        }
        List<OptOutRequest> found = requests.find(
                        String.join(" and ", conditions) + " order by createdAt desc, id desc", parameters)
                .range(0, size)
                .list();
        boolean more = found.size() > size;
        List<OptOutRequest> shown = more ? found.subList(0, size) : found;
        return new Page(
                views.of(shown, reader, words),
                shown.isEmpty() ? null : Cursor.of(shown.getLast()).text(),
                more,
                total);
    }

    /** The caller's requests of those links, oldest first. */
    List<RequestView> linked(Reader reader, List<UUID> links, Words words) {
        if (reader.seesNothing() || links.isEmpty()) {
            return List.of();
        }
        if (links.size() > config.maxPageSize()) {
            throw Refusals.invalid("by", "common.refused.most", config.maxPageSize());
        }
        Map<String, Object> parameters = reader.parameters();
        parameters.put("links", links);
        return views.of(
                requests.find("linkedBy in :links and " + reader.condition() + " order by createdAt, id", parameters)
                        .list(),
                reader,
                words);
    }

    private void filter(Reader reader, Filter filter, List<String> conditions, Map<String, Object> parameters) {
        if (!filter.states().isEmpty()) {
            conditions.add("state in :states");
            parameters.put("states", filter.states());
        }
        if (filter.vendor() != null && !filter.vendor().isEmpty()) {
            conditions.add("vendor = :vendor");
            parameters.put("vendor", filter.vendor());
        }
        if (filter.member() != null) {
            conditions.add("mandate = :member");
            parameters.put("member", filter.member());
        }
        if (!filter.timeliness().isEmpty()) {
            LocalDate today = views.today(reader.owner());
            conditions.add(filter.timeliness().stream()
                    .map(RequestPages::condition)
                    .collect(Collectors.joining(" or ", "(", ")")));
            for (Timeliness t : filter.timeliness()) {
                bind(t, today, parameters);
            }
        }
    }

    /** The same comparison as {@link RequestViews} makes, on the stored columns. */
    private static String condition(Timeliness timeliness) {
        return switch (timeliness) {
            case NOT_STARTED -> "state = 'DRAFT'";
            case NO_STATUTORY_DEADLINE -> "(state <> 'DRAFT' and fold.statutory = false)";
            case PAUSED -> "(fold.statutory = true and fold.dueOn is null and fold.paused = true)";
            case ON_TIME ->
                "(fold.statutory = true and fold.paused = false and fold.dueOn is null or fold.dueOn > :soon)";
            case DUE_SOON -> "fold.dueOn between :today and :soon";
            case OVERDUE -> "(fold.dueOn < :today and fold.dueOn >= :long)";
            case LONG_OVERDUE -> "fold.dueOn < :long";
        };
    }

    private void bind(Timeliness timeliness, LocalDate today, Map<String, Object> parameters) {
        switch (timeliness) {
            case ON_TIME -> parameters.put("soon", today.plusDays(law.soonDays()));
            case DUE_SOON -> parameters.putAll(Map.of("today", today, "soon", today.plusDays(law.soonDays())));
            case OVERDUE -> parameters.putAll(Map.of("today", today, "long", today.minusDays(law.longDays())));
            case LONG_OVERDUE -> parameters.put("long", today.minusDays(law.longDays()));
            case NOT_STARTED, NO_STATUTORY_DEADLINE, PAUSED -> {}
        }
    }

    private static ProblemException notFound() {
        return Refusals.notFound("common.refused.noRequest");
    }
}
