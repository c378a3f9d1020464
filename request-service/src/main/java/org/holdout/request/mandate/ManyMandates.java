package org.holdout.request.mandate;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which of many mandates hold now, by one query for any number of them. They cannot end before the caller's transaction does, so that
 * nothing done under them follows their end.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ManyMandates {

    private final MandateRows rows;
    private final Mandates mandates;
    private final MemberNumbers numbers;

    ManyMandates(MandateRows rows, Mandates mandates, MemberNumbers numbers) {
        this.rows = rows;
        this.mandates = mandates;
        this.numbers = numbers;
    }

    /** The organisation's of these ids that hold now, by their ids. */
    public Map<UUID, ActiveMandate> byIds(UUID organisation, Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : holding(rows.find("organisation = ?1 and id in ?2 order by id", organisation, ids)).stream()
                        .map(Mandate::active)
                        .collect(Collectors.toMap(ActiveMandate::id, Function.identity()));
    }

    /** Those of the organisation's members with these numbers that hold now, by the numbers. */
    public Map<String, ActiveMandate> byNumbers(UUID organisation, Set<String> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        Map<String, String> byMac = new HashMap<>();
        some.forEach(number -> byMac.put(HexFormat.of().formatHex(numbers.mac(organisation, number)), number));
        Collection<byte[]> macs =
                byMac.keySet().stream().map(HexFormat.of()::parseHex).toList();
        return holding(rows.find(
                        "organisation = ?1 and numberMac in ?2 and endedAt is null order by id", organisation, macs))
                .stream()
                .collect(Collectors.toMap(
                        mandate -> byMac.get(HexFormat.of().formatHex(mandate.numberMac())), Mandate::active));
    }

    private List<Mandate> holding(PanacheQuery<Mandate> found) {
        LocalDate today = mandates.today();
        return found.withLock(LockModeType.PESSIMISTIC_READ).list().stream()
                .filter(mandate -> mandate.state(today) == MandateState.ACTIVE)
                .toList();
    }
}
