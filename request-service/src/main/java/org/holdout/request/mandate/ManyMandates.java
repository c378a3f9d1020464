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
 * Which of many mandates hold now, by one query for any number of them. Those that are held cannot end before the caller's transaction
 * does, so that nothing done under them follows their end.
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

    /** Whether they are only looked at, or held until the caller's transaction ends. */
    public enum Look {
        ONLY(LockModeType.NONE),
        AND_HOLD(LockModeType.PESSIMISTIC_READ);

        private final LockModeType lock;

        Look(LockModeType lock) {
            this.lock = lock;
        }
    }

    /** The organisation's of these ids that hold now, by their ids. */
    public Map<UUID, ActiveMandate> byIds(UUID organisation, Set<UUID> ids, Look look) {
        return ids.isEmpty()
                ? Map.of()
                : holding(rows.find("organisation = ?1 and id in ?2 order by id", organisation, ids), look).stream()
                        .map(Mandate::active)
                        .collect(Collectors.toMap(ActiveMandate::id, Function.identity()));
    }

    /** Those of the organisation's members with these numbers that hold now, by the numbers. */
    public Map<String, ActiveMandate> byNumbers(UUID organisation, Set<String> some, Look look) {
        if (some.isEmpty()) {
            return Map.of();
        }
        Map<String, String> byMac = new HashMap<>();
        some.forEach(number -> byMac.put(HexFormat.of().formatHex(numbers.mac(organisation, number)), number));
        Collection<byte[]> macs =
                byMac.keySet().stream().map(HexFormat.of()::parseHex).toList();
        return holding(
                        rows.find(
                                "organisation = ?1 and numberMac in ?2 and endedAt is null order by id",
                                organisation,
                                macs),
                        look)
                .stream()
                .collect(Collectors.toMap(
                        mandate -> byMac.get(HexFormat.of().formatHex(mandate.numberMac())), Mandate::active));
    }

    private List<Mandate> holding(PanacheQuery<Mandate> found, Look look) {
        LocalDate today = mandates.today();
        return found.withLock(look.lock).list().stream()
                .filter(mandate -> mandate.state(today) == MandateState.ACTIVE)
                .toList();
    }
}
