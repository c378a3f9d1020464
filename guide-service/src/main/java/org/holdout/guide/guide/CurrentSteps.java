package org.holdout.guide.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.holdout.guide.step.StepKey;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** The steps of guides as they hold now, for whoever says something of them. */
@ApplicationScoped
public class CurrentSteps {

    private final Guides.Rows guides;
    private final GuidePublisher.Revisions revisions;
    private final ObjectMapper json;

    CurrentSteps(Guides.Rows guides, GuidePublisher.Revisions revisions, ObjectMapper json) {
        this.guides = guides;
        this.revisions = revisions;
        this.json = json;
    }

    /**
     * The steps of an offered guide, which stay as they are until the caller's transaction ends.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public GuideSteps locked(String id) {
        return Stream.ofNullable(id.indexOf('\0') < 0 ? guides.findById(id, LockModeType.PESSIMISTIC_WRITE) : null)
                .filter(guide -> !guide.isRetired())
                .map(CurrentSteps::steps)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such guide."));
    }

    /** The steps of those of these guides that there are, retired ones too; one query. */
    @Transactional
    public List<GuideSteps> of(Collection<String> ids) {
        return guides.list("id in ?1", ids).stream().map(CurrentSteps::steps).toList();
    }

    /**
     * The steps of a vendor's offered guides that were read in this policy document before a day or on an unknown one,
     * which stay as they are until the caller's transaction ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<GuideSteps> lockedReadIn(String vendor, String document, LocalDate before) {
        return guides
                .find(
                        "retired = false and vendorId = ?1 and facets.stepsDocument = ?2"
                                + " and (facets.stepsSeenOn is null or facets.stepsSeenOn < ?3) order by id",
                        vendor,
                        document,
                        before)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(CurrentSteps::steps)
                .toList();
    }

    /**
     * The key of a step that somebody read in a revision, if the guide still has that step.
     *
     * @param field what the caller calls the number
     * @throws ProblemException INVALID_INPUT when there is no such revision or step, STALE_VERSION when the step has
     *     been changed since
     */
    @Transactional
    public String key(GuideSteps now, int revision, int number, String field) {
        if (revision < 1 || revision > now.revision()) {
            throw ProblemException.invalid(
                    "revision", "Give the revision that you read; the newest is " + now.revision() + ".");
        }
        List<String> read = revision == now.revision() ? now.keys() : keys(now.guide(), revision);
        if (number < 1 || number > read.size()) {
            throw ProblemException.invalid(field, "Give the number of a step, from 1 to " + read.size() + ".");
        }
        String key = read.get(number - 1);
        if (!now.keys().contains(key)) {
            throw ProblemException.of(
                    ErrorCode.STALE_VERSION, "This step has been changed since you read it; look at the guide again.");
        }
        return key;
    }

    private List<String> keys(String guide, int revision) {
        try {
            String document =
                    revisions.findById(new GuideRevision.Key(guide, revision)).document();
            return StepKey.of(
                    json.readValue(document, GuideDocument.class).guide().steps());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored guide is unreadable.", e);
        }
    }

    private static GuideSteps steps(Guide guide) {
        return new GuideSteps(guide.id(), guide.vendorId(), guide.revision(), guide.stepKeys());
    }
}
