package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.words.Words;

/** The drafts that came with one call, as the API tells them. */
@ApplicationScoped
public class BatchViews {

    private final Requests requests;
    private final RequestViews views;
    private final Mandates mandates;

    BatchViews(Requests requests, RequestViews views, Mandates mandates) {
        this.requests = requests;
        this.views = views;
        this.mandates = mandates;
    }

    /** Those of this batch that the organisation may see, in the call's order. */
    @Transactional
    public List<RequestView> of(UUID organisation, UUID batch, Words words) {
        Reader reader = Reader.organisation(organisation, mandates.today());
        Map<String, Object> parameters = reader.parameters();
        parameters.put("batch", batch);
        return views.of(
                requests.list("batch = :batch and " + reader.condition() + " order by batchPosition", parameters),
                reader,
                words);
    }
}
