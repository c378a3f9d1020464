package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** Reads mandates, one or a page of them, newest first; by as many queries for a page as for one. */
@ApplicationScoped
@Transactional
public class MandatePages {

    private final MandateRows rows;
    private final MandateViews views;
    private final Mandates mandates;
    private final MandateSettings settings;

    MandatePages(MandateRows rows, MandateViews views, Mandates mandates, MandateSettings settings) {
        this.rows = rows;
        this.views = views;
        this.mandates = mandates;
        this.settings = settings;
    }

    /** One of the organisation's; NOT_FOUND for any other. */
    MandateView ofOrganisation(UUID organisation, UUID id, Words words) {
        return rows.findByIdOptional(id)
                .filter(m -> m.organisation().equals(organisation))
                .map(m -> views.of(List.of(m), mandates.today(), true, words).getFirst())
                .orElseThrow(Endings::noMandate);
    }

    /** A page of the organisation's; {@code state} null: all. */
    MandateView.Page ofOrganisation(UUID organisation, MandateState state, Integer first, String after, Words words) {
        return page("organisation", organisation, state, first, after, true, words);
    }

    /** A page of those that a person gave. */
    MandateView.Page ofOwner(UUID owner, Integer first, String after, Words words) {
        return page("owner", owner, null, first, after, false, words);
    }

    /** All that a person gave; they are few. */
    public List<MandateView> allOf(UUID owner, Words words) {
        return views.of(
                rows.find("owner = ?1 order by invitedAt desc, id desc", owner)
                        .range(0, settings.maxPerPerson() - 1)
                        .list(),
                mandates.today(),
                false,
                words);
    }

    /** How many members the organisation may act for today. */
    long members(UUID organisation) {
        Map<String, Object> parameters = new HashMap<>(Map.of("by", organisation));
        return rows.count("organisation = :by" + condition(MandateState.ACTIVE, parameters), parameters);
    }

    private MandateView.Page page(
            String by, UUID id, MandateState state, Integer first, String after, boolean forOrganisation, Words words) {
        int size = first == null ? settings.pageSize() : first;
        if (size < 1 || size > settings.maxPageSize()) {
            throw Refusals.invalid("first", "mandate.refused.first", settings.maxPageSize());
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("by", id));
        String condition = by + " = :by" + condition(state, parameters);
        long total = rows.count(condition, parameters);
        if (after != null && !after.isEmpty()) {
            condition += " and (invitedAt < :at or (invitedAt = :at and id < :before))";
            cursor(after, parameters);
        }
        List<Mandate> found = rows.find(condition + " order by invitedAt desc, id desc", parameters)
                .range(0, size)
                .list();
        List<Mandate> shown = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        return new MandateView.Page(
                views.of(shown, mandates.today(), forOrganisation, words),
                shown.isEmpty() ? null : cursor(shown.getLast()),
                found.size() > size,
                total);
    }

    private String condition(MandateState state, Map<String, Object> parameters) {
        if (state == null) {
            return "";
        }
        LocalDate today = mandates.today();
        return switch (state) {
            case INVITED -> " and givenAt is null and endedAt is null";
            case ENDED -> " and endedAt is not null";
            case ACTIVE -> {
                parameters.put("today", today);
                yield " and givenAt is not null and endedAt is null and (validUntil is null or validUntil >= :today)";
            }
            case EXPIRED -> {
                parameters.put("today", today);
                yield " and givenAt is not null and endedAt is null and validUntil < :today";
            }
        };
    }

    private static String cursor(Mandate m) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((m.invitedAt() + "|" + m.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static void cursor(String text, Map<String, Object> parameters) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            parameters.put("at", Instant.parse(parts[0]));
            parameters.put("before", UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusals.invalid("after", "common.refused.cursor");
        }
    }
}
