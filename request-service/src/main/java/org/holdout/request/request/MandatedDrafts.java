package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdout.request.mandate.ActiveMandate;
import org.holdout.request.mandate.ManyMandates;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.words.Fault;
import org.holdout.request.words.Refused;

/**
 * Drafts of many people under their mandates, in the caller's transaction. Any number of them costs the same number of queries: one
 * for the members' keys, one for how many requests they have, one for free references, and the storing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MandatedDrafts {

    private final Requests requests;
    private final Drafts drafts;
    private final ManyMandates mandates;
    private final Sealer sealer;
    private final RequestConfig config;

    MandatedDrafts(Requests requests, Drafts drafts, ManyMandates mandates, Sealer sealer, RequestConfig config) {
        this.requests = requests;
        this.drafts = drafts;
        this.mandates = mandates;
        this.sealer = sealer;
        this.config = config;
    }

    /**
     * One that is asked for, under a mandate that holds.
     *
     * @param position its place in the call or file
     */
    public record Asked(ActiveMandate mandate, int position, DraftInput input) {}

    /**
     * What became of it.
     *
     * @param request null when it is wrong, or was only checked
     * @param faults what is wrong with which field; none when it is right
     */
    public record Made(UUID request, List<Fault> faults) {

        /** Keeps its own copy of {@code faults}. */
        public Made {
            faults = List.copyOf(faults);
        }
    }

    /** Checks them as {@link #begin} does, and begins none. */
    public List<Made> check(List<Asked> all) {
        return built(all).stream().map(one -> new Made(null, one.faults())).toList();
    }

    /**
     * Begins those that are right, each belonging to its member.
     *
     * @param batch the same in all of them
     * @return one for each asked for, in the same order
     */
    public List<Made> begin(UUID batch, List<Asked> all) {
        List<Built> built = built(all);
        List<OptOutRequest> right = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            OptOutRequest draft = built.get(i).draft();
            if (draft != null) {
                draft.joins(batch, all.get(i).position());
                right.add(draft);
            }
        }
        requests.persist(right);
        requests.flush();
        return built.stream()
                .map(one -> new Made(one.draft() == null ? null : one.draft().id(), one.faults()))
                .toList();
    }

    /**
     * Holds the mandates under which those of a batch were begun until the caller's transaction ends.
     *
     * @return the positions of those whose mandate holds no more
     */
    public List<Integer> withoutMandate(UUID organisation, UUID batch) {
        Set<UUID> ended = requests.mandatesOf(batch);
        ended.removeAll(
                mandates.byIds(organisation, ended, ManyMandates.Look.AND_HOLD).keySet());
        return ended.isEmpty() ? List.of() : requests.positionsUnder(ended, batch);
    }

    private record Built(OptOutRequest draft, List<Fault> faults) {}

    private List<Built> built(List<Asked> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Set<UUID> owners = all.stream().map(one -> one.mandate().owner()).collect(Collectors.toSet());
        sealer.prepare(owners);
        Map<UUID, Long> held = new HashMap<>(requests.counts(owners));
        Iterator<String> references = drafts.newReferences(all.size()).iterator();
        List<Built> built = new ArrayList<>();
        for (Asked one : all) {
            built.add(built(one, held, references));
        }
        return built;
    }

    private Built built(Asked one, Map<UUID, Long> held, Iterator<String> references) {
        ActiveMandate mandate = one.mandate();
        try {
            OptOutRequest draft = drafts.built(mandate.owner(), mandate, one.input(), references::next);
            if (held.merge(mandate.owner(), 1L, Long::sum) > config.maxPerPerson()) {
                return wrong("member", "refused.mandate.mostRequests", config.maxPerPerson());
            }
            return new Built(draft, List.of());
        } catch (Refused e) {
            return new Built(null, e.faults().isEmpty() ? List.of(new Fault("line", e.sentence())) : e.faults());
        } catch (UnreadableException e) {
            // The member was erased meanwhile.
            return wrong("member", "refused.mandate.none");
        }
    }

    private static Built wrong(String field, String key, Object... args) {
        return new Built(null, List.of(Fault.of(field, key, args)));
    }
}
