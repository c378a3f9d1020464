package org.holdout.gateway.notice;

import io.quarkus.security.Authenticated;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.guide.Vendor;
import org.holdout.gateway.guide.Vendors;
import org.holdout.gateway.request.Viewer;

/** What the caller is told of their requests; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class NoticeApi {
    private final NoticeClient client;
    private final Vendors vendors;
    private final Bounds bounds;

    NoticeApi(@RestClient NoticeClient client, Vendors vendors, Bounds bounds) {
        this.client = client;
        this.vendors = vendors;
        this.bounds = bounds;
    }

    /** What the caller was told, newest first. */
    @NonNull
    @Name("notices")
    @Description("What you were told of your requests, newest first")
    public Uni<NoticeConnection> noticesOfViewer(
            @Source Viewer viewer, @Description("1 to 100; 20 if left out") Integer first, String after) {
        return client.notices(first, bounds.text("after", after)).map(NoticeConnection::of);
    }

    /** How many of them are not read. */
    @NonNull
    @Name("unreadNotices")
    @Description("How many notices you have not read, counted up to a bound")
    public Uni<Integer> unreadNoticesOfViewer(@Source Viewer viewer) {
        return client.unread().map(NoticeClient.Unread::unread);
    }

    /** What the caller wants to be told. */
    @NonNull
    @Name("noticeSettings")
    @Description("What you want to be told")
    public Uni<NoticeSettings> noticeSettingsOfViewer(@Source Viewer viewer) {
        return client.settings();
    }

    /** The vendor of each notice's request, in one call for all of them. */
    @Name("vendor")
    @Description("The vendor that the request asks")
    public Uni<List<Vendor>> vendorOfNotices(@Source List<Notice> of) {
        return vendors.byIds(of.stream().map(Notice::vendorId).toList())
                .map(found ->
                        of.stream().map(notice -> found.get(notice.vendorId())).toList());
    }

    /** Marks notices as read; those of others are left alone. */
    @Mutation
    @NonNull
    @Description("Marks notices as read, all of them when none is named; answers how many are still unread")
    public Uni<Integer> markNoticesRead(@Nullable @Id List<@NonNull String> notices, String idempotencyKey) {
        List<String> ids = notices == null ? null : bounds.ids("notices", notices);
        return client.read(bounds.key(idempotencyKey), new NoticeClient.Read(ids))
                .map(NoticeClient.Unread::unread);
    }

    /** Changes what the caller wants to be told. */
    @Mutation
    @NonNull
    @Description("Changes what you want to be told; what is left out stays as it is")
    public Uni<NoticeSettings> updateNoticeSettings(
            @Nullable List<@NonNull NoticeKind> kinds, Boolean byEmail, String idempotencyKey) {
        return client.save(bounds.key(idempotencyKey), new NoticeClient.SettingsInput(kinds, byEmail));
    }
}
