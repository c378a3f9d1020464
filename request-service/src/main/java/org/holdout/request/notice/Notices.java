package org.holdout.request.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.holdout.problem.ProblemException;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.request.RequestNames;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** What people are told of their requests, and what of it they have read. */
@ApplicationScoped
@Transactional
public class Notices {

    private final NoticeStore store;
    private final SettingsStore settings;
    private final RequestNames names;
    private final Idempotency idempotency;
    private final NoticeConfig config;
    private final Clock clock;

    Notices(
            NoticeStore store,
            SettingsStore settings,
            RequestNames names,
            Idempotency idempotency,
            NoticeConfig config,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.names = names;
        this.idempotency = idempotency;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Some of a person's notices.
     *
     * @param unread how many of all they have not read, counted up to {@code holdout.notice.max-counted}
     */
    public record Page(List<NoticeView> items, String endCursor, boolean hasNextPage, int unread) {

        /** Keeps its own copy of {@code items}. */
        public Page {
            items = List.copyOf(items);
        }
    }

    /** A page, newest first; {@code first} null: the usual size. INVALID_INPUT for a size or cursor that cannot be. */
    public Page page(UUID owner, Integer first, String after, Words words) {
        int size = first == null ? config.pageSize() : first;
        if (size < 1 || size > config.maxPageSize()) {
            throw Refusals.invalid("first", "notice.refused.first", config.maxPageSize());
        }
        List<Notice> found = store.page(owner, cursor(owner, after), size + 1);
        List<Notice> shown = found.subList(0, Math.min(size, found.size()));
        Map<UUID, RequestNames.Name> of =
                names.of(owner, shown.stream().map(Notice::requestId).distinct().toList());
        return new Page(
                shown.stream().map(n -> view(n, of.get(n.requestId()), words)).toList(),
                shown.isEmpty() ? null : shown.getLast().id().toString(),
                found.size() > size,
                unread(owner));
    }

    /** How many notices a person has not read, counted up to {@code holdout.notice.max-counted}. */
    public int unread(UUID owner) {
        return store.unread(owner, config.maxCounted());
    }

    /**
     * Marks notices as read; those of others are left alone.
     *
     * @param ids null: all of them
     */
    void markRead(UUID owner, List<UUID> ids, String key) {
        if (ids != null && ids.size() > config.maxPageSize()) {
            throw Refusals.invalid("notices", "notice.refused.most", config.maxPageSize());
        }
        idempotency.once(owner, key, "read notices " + ids, () -> {
            if (ids == null) {
                store.markAllRead(owner, clock.instant());
            } else if (!ids.isEmpty()) {
                store.markRead(owner, ids, clock.instant());
            }
            return owner;
        });
    }

    /** What the person wants to be told. */
    public NoticeSettings settings(UUID owner) {
        return settings.of(owner);
    }

    /**
     * Changes what the person wants to be told; what they were told stays. Of two at once that change another part each, both hold.
     *
     * @param kinds null: as they are
     * @param byEmail null: as it is
     */
    NoticeSettings save(UUID owner, Set<NoticeKind> kinds, Boolean byEmail, String key) {
        String asked = "notice settings " + (kinds == null ? null : new TreeSet<>(kinds)) + byEmail;
        idempotency.once(owner, key, asked, () -> {
            settings.save(owner, kinds, byEmail);
            return owner;
        });
        return settings.of(owner);
    }

    /** Removes the person's settings; notices go with their requests. */
    public void erase(UUID owner) {
        settings.erase(owner);
    }

    private Notice cursor(UUID owner, String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            return store.find("id = ?1 and owner = ?2", UUID.fromString(after), owner)
                    .firstResultOptional()
                    .orElseThrow(Notices::wrongCursor);
        } catch (IllegalArgumentException e) {
            throw wrongCursor();
        }
    }

    private static ProblemException wrongCursor() {
        return Refusals.invalid("after", "notice.refused.cursor");
    }

    private static NoticeView view(Notice n, RequestNames.Name name, Words words) {
        Fact fact = n.fact();
        return new NoticeView(
                n.id(),
                fact.kind(),
                NoticeWords.text(fact, name.reference(), words),
                n.requestId(),
                name.reference(),
                name.vendor(),
                fact.on(),
                fact.document(),
                fact.version(),
                n.toldAt(),
                n.readAt());
    }
}
