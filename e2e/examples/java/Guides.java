import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.TypesafeGraphQLClientBuilder;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;

/** Asks the API by SmallRye's typesafe client: the records are the query. */
public class Guides {

    @GraphQLClientApi
    interface HoldoutApi {
        @Query
        GuideConnection guides(@Name("vendor") @Id String vendor, @Name("first") Integer first);

        @Query
        Viewer me();
    }

    record GuideConnection(List<GuideEdge> edges) {}

    record GuideEdge(Guide node) {}

    record Guide(@Id String id, String title, Vendor vendor) {}

    record Vendor(String name) {}

    record Viewer(List<String> roles) {}

    public static void main(String[] arguments) {
        String api = System.getenv().getOrDefault("HOLDOUT_API", "http://127.0.0.1:8081/graphql");
        String token = System.getenv("HOLDOUT_TOKEN");

        HoldoutApi anybody =
                TypesafeGraphQLClientBuilder.newBuilder().endpoint(api).build(HoldoutApi.class);
        anybody.guides("meta", 3)
                .edges()
                .forEach(edge -> System.out.println(edge.node().id() + ": "
                        + edge.node().title() + " (" + edge.node().vendor().name() + ")"));

        if (token != null) {
            HoldoutApi somebody = TypesafeGraphQLClientBuilder.newBuilder()
                    .endpoint(api)
                    .header("Authorization", "Bearer " + token)
                    .build(HoldoutApi.class);
            System.out.println("Signed in as: " + somebody.me().roles());
        }
        System.exit(0);
    }
}
