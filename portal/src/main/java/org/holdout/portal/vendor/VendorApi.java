package org.holdout.portal.vendor;

import io.smallrye.graphql.client.typesafe.api.ErrorOr;
import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.compare.CompareApi;
import org.holdout.portal.gateway.Source;
import org.holdout.portal.gateway.Untranslated;
import org.holdout.portal.outcomes.Figures;
import org.holdout.portal.word.Effect;
import org.holdout.portal.word.Platform;
import org.holdout.portal.word.Use;
import org.holdout.portal.word.Verification;

/** What a vendor's page asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
public interface VendorApi {
    /** One vendor, or null. */
    @Query
    Uni<Vendor> vendor(@NonNull @Id String id);

    /** What the comparison says of the vendor, and where it comes from. */
    @Query("comparison")
    Uni<Facts> facts(@NonNull @Id List<@NonNull String> vendors);

    record Facts(List<CompareApi.Row> rows) {}

    record Vendor(
            String id,
            String name,
            String legalEntity,
            String country,
            List<String> services,
            List<DataUse> dataUsed,
            String dataUsedNote,
            List<String> excluded,
            String defaultSetting,
            String defaultNote,
            OptOut optOut,
            List<Variant> regionalVariants,
            List<Link> links,
            PolicyDate policy,
            Verification verification,
            List<String> foundingStatements,
            List<String> notes,
            List<Source> sources,
            List<Guide> guides,
            List<String> inEnglish,
            ErrorOr<Outcomes> outcomes)
            implements Untranslated {}

    record DataUse(String category, String label, Use use) {}

    record OptOut(
            String scope,
            String note,
            List<String> mechanisms,
            boolean evidenceRequired,
            String evidenceNote,
            String whoCanUse,
            String appliesToPastData,
            String retention) {}

    record Variant(List<Region> regions, String scope, String what, Verification verification) {}

    record Region(String id, String name) {}

    record Link(String name, String url) {}

    record PolicyDate(String document, String effectiveOn, String seenUntil) {}

    record Guide(
            String id,
            String title,
            Effect effect,
            List<Platform> platforms,
            List<Region> regions,
            Integer minutes,
            List<String> inEnglish)
            implements Untranslated {}

    record Outcomes(Figures figures, List<Figures.Slice> slices, int minimumGroup, boolean published) {}
}
