package org.holdout.request.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.holdout.problem.ProblemException;
import org.holdout.request.idempotency.Idempotency;
import org.holdout.request.mandate.ManyMandates;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.request.DraftInput;
import org.holdout.request.request.MandatedDrafts;
import org.holdout.request.words.Fault;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Refused;

/** Drafts of many members in one call: all of them or none. */
@ApplicationScoped
class ManyDrafts {

    private final Members members;
    private final MandatedDrafts drafts;
    private final Idempotency idempotency;
    private final Organisations organisations;
    private final ObjectMapper json;
    private final BulkConfig config;

    ManyDrafts(
            Members members,
            MandatedDrafts drafts,
            Idempotency idempotency,
            Organisations organisations,
            ObjectMapper json,
            BulkConfig config) {
        this.members = members;
        this.drafts = drafts;
        this.idempotency = idempotency;
        this.organisations = organisations;
        this.json = json;
        this.config = config;
    }

    /**
     * Begins them in one transaction.
     *
     * @return what they have in common
     * @throws ProblemException INVALID_INPUT that names every wrong field of every input, such as {@code inputs[1].vendor}
     */
    @Transactional
    UUID draft(UUID organisation, List<DraftInput> inputs, String key) {
        if (inputs == null || inputs.isEmpty() || inputs.size() > config.maxTogether()) {
            throw Refusals.invalid("inputs", "common.refused.together", config.maxTogether());
        }
        return idempotency.once(
                organisations.keyOwner(organisation), key, "drafts " + text(inputs), () -> begin(organisation, inputs));
    }

    private UUID begin(UUID organisation, List<DraftInput> inputs) {
        List<Fault> faults = new ArrayList<>();
        Members.Found found = members.find(
                organisation,
                inputs.stream()
                        .filter(Objects::nonNull)
                        .map(DraftInput::mandate)
                        .filter(Objects::nonNull)
                        .toList(),
                List.of(),
                ManyMandates.Look.AND_HOLD);
        List<MandatedDrafts.Asked> asked = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            try {
                DraftInput input = checked(inputs.get(i));
                asked.add(new MandatedDrafts.Asked(found.of(input.mandate(), null), i, input));
            } catch (Refused e) {
                name(faults, i, e.faults());
            }
        }
        UUID batch = UUID.randomUUID();
        List<MandatedDrafts.Made> made = drafts.begin(batch, asked);
        for (int i = 0; i < made.size(); i++) {
            name(faults, asked.get(i).position(), made.get(i).faults());
        }
        if (!faults.isEmpty()) {
            throw Refusals.invalid(faults);
        }
        return batch;
    }

    private static DraftInput checked(DraftInput input) {
        if (input == null) {
            throw Refusals.invalid("", "common.refused.noContent");
        }
        if (input.mandate() == null) {
            throw Refusals.invalid("mandate", "bulk.refused.noMandate");
        }
        return input;
    }

    private static void name(List<Fault> faults, int place, List<Fault> of) {
        of.forEach(fault -> faults.add(fault.inside("inputs[" + place + "]")));
    }

    private String text(List<DraftInput> inputs) {
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Inputs are always JSON", e);
        }
    }
}
