package org.holdout.portal.components;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.portal.gateway.Source;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Countries;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.RequestState;
import org.holdout.portal.word.Timeliness;
import org.holdout.portal.word.Tone;

/** Every component in every state, to look at and to test; only in the local kind of run. */
@Path("/components")
@RunOnVirtualThread
@Produces(Html.TYPE)
class ComponentsPage {
    private final Site site;
    private final boolean local;

    ComponentsPage(Site site, @ConfigProperty(name = "holdout.mode") String mode) {
        this.site = site;
        this.local = mode.equals("local");
    }

    @CheckedTemplate(basePath = "components", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance gallery(
                RequestState[] states,
                Timeliness[] timelinesses,
                Tone[] tones,
                List<RequestApi.OptOutRequest> requests,
                List<RequestApi.OptOutRequest> first,
                List<Source> sources,
                List<Countries.Country> countries,
                Form empty,
                Form wrong,
                GuideSamples guides,
                PolicySamples policies,
                BulkSamples bulk,
                WebhookSamples webhooks);
    }

    @GET
    public String gallery() {
        if (!local) {
            throw new NotFoundException();
        }
        Form wrong = site.form();
        List.of(
                        "badPlain",
                        "badLong",
                        "badDay",
                        "badCountry",
                        "badPick",
                        "checked",
                        "result",
                        "steps",
                        "title",
                        "reason")
                .forEach(field -> wrong.reject(field, "Say what is wrong and how to mend it"));
        List<RequestApi.OptOutRequest> requests = Samples.requests();
        return site.show(Templates.gallery(
                RequestState.values(),
                Timeliness.values(),
                Tone.values(),
                requests,
                requests.subList(0, 1),
                Samples.sources(),
                site.countries(),
                site.form(),
                wrong,
                new GuideSamples(),
                new PolicySamples(),
                new BulkSamples(),
                new WebhookSamples()));
    }
}
