package org.holdout.portal.legal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;

/** Who runs this, what is kept of people and for how long, and how far everybody can use the pages. */
@Path("/")
@RunOnVirtualThread
@Produces(Html.TYPE)
class LegalPages {
    private final LegalApi api;
    private final Gateway gateway;
    private final Site site;
    private final OperatorConfig operator;
    private final CopiesConfig copies;

    LegalPages(LegalApi api, Gateway gateway, Site site, OperatorConfig operator, CopiesConfig copies) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.operator = operator;
        this.copies = copies;
    }

    @CheckedTemplate(basePath = "legal", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance privacy(
                OperatorConfig operator, CopiesConfig copies, List<LegalApi.Stored> stored);

        static native TemplateInstance imprint(OperatorConfig operator);

        static native TemplateInstance accessibility(OperatorConfig operator);
    }

    /** What GDPR Art. 13 asks for; the table is what the services say that they keep. */
    @GET
    @Path("privacy")
    public String privacy() {
        return site.show(Templates.privacy(operator, copies, gateway.ask(api.storedData())));
    }

    /** Who runs this, and how to reach them. */
    @GET
    @Path("imprint")
    public String imprint() {
        return site.show(Templates.imprint(operator));
    }

    /** How far everybody can use the pages (WCAG 2.2), and whom to tell where not. */
    @GET
    @Path("accessibility")
    public String accessibility() {
        return site.show(Templates.accessibility(operator));
    }
}
