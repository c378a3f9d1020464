package org.holdout.guide.content;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.events.Topics;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.guide.GuideChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContentLoaderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    ContentLoader loader;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @AfterEach
    void onlyThePackagedContentStays() {
        loader.load(VendorFixture.besides());
    }

    @Test
    void loadingTheSameFilesAgainChangesNothing() {
        LoadReport again = loader.load(VendorFixture.besides());

        assertEquals(40, again.unchanged());
        assertEquals(GuideChanges.NONE, again.guides());
        assertEquals(List.of(), again.problems());
    }

    @Test
    void aChangedGuideBecomesARevisionAndTheEarlierOneStays() {
        loader.load(VendorFixture.besides(VendorFixture.named("rev")));

        LoadReport changed = loader.load(VendorFixture.besides(changed("rev", "Switch training off.", "Turn it off.")));

        assertEquals(new GuideChanges(0, 1, 0), changed.guides());
        when().get("/guides/rev-web").then().body("revision", is(2)).body("steps[1].text", is("Turn it off."));
        when().get("/guides/rev-web?revision=1")
                .then()
                .body("revision", is(1))
                .body("steps[1].text", is("Switch training off."));
    }

    @Test
    void aChangeBesideTheGuidesMakesNoRevision() {
        loader.load(VendorFixture.besides(VendorFixture.named("beside")));

        LoadReport changed =
                loader.load(VendorFixture.besides(changed("beside", "legalEntity: Abeside, Inc.", "legalEntity: New")));

        assertEquals(GuideChanges.NONE, changed.guides());
        when().get("/vendors/beside").then().body("legalEntity", is("New"));
    }

    @Test
    void aGuideThatIsGoneIsRetiredAndStillFoundById() {
        loader.load(VendorFixture.besides(VendorFixture.named("gone")));

        LoadReport without = loader.load(VendorFixture.besides());

        assertEquals(new GuideChanges(0, 0, 1), without.guides());
        when().get("/guides/gone-web").then().statusCode(200).body("retired", is(true));
        given().queryParam("vendor", "gone").get("/guides").then().body("total", is(0));
        given().queryParam("search", "agone").get("/vendors").then().body("items.id", not(hasItem("gone")));
    }

    @Test
    void aGuideThatComesBackIsOfferedAgain() {
        loader.load(VendorFixture.besides(VendorFixture.named("back")));
        loader.load(VendorFixture.besides());

        LoadReport back = loader.load(VendorFixture.besides(VendorFixture.named("back")));

        assertEquals(new GuideChanges(1, 0, 0), back.guides());
        when().get("/guides/back-web").then().body("revision", is(2)).body("retired", nullValue());
    }

    @Test
    void ofABrokenFileNothingIsLoadedAndEverythingOfTheOthers() {
        loader.load(VendorFixture.besides(VendorFixture.named("broken")));

        LoadReport report = loader.load(VendorFixture.besides(
                changed("broken", "platforms: [web]", "platforms: [fridge]"), VendorFixture.named("whole")));

        assertEquals(1, report.broken());
        assertEquals("broken.yaml", report.problems().getFirst().file());
        assertTrue(report.problems().getFirst().field().startsWith("guides[0].platforms"));
        assertEquals(new GuideChanges(1, 0, 0), report.guides());
        when().get("/guides/broken-web").then().body("revision", is(1)).body("retired", nullValue());
        when().get("/guides/whole-web").then().statusCode(200);
    }

    @Test
    void aGuideBelongsToOneFileOnly() {
        LoadReport report =
                loader.load(VendorFixture.besides(changed("thief", "id: thief-web", "id: meta-last-resort")));

        assertEquals(
                List.of("thief.yaml: guides[0].id: is a guide of meta.yaml too: meta-last-resort (line 21)"),
                report.problems().stream().map(ContentProblem::toString).toList());
        when().get("/guides/meta-last-resort").then().body("vendor", is("meta"));
        when().get("/vendors/thief").then().statusCode(404);
    }

    @Test
    void aVendorInTwoFilesIsAProblemOfTheLaterOneThatNamesBoth() {
        ContentFile twin =
                new ContentFile("pack/meta.yaml", VendorFixture.named("meta").text());

        LoadReport report = loader.load(VendorFixture.besides(twin));

        assertEquals(
                List.of("pack/meta.yaml: vendor.id: describes meta, which meta.yaml describes already (line 2)"),
                report.problems().stream().map(ContentProblem::toString).toList());
        assertEquals(GuideChanges.NONE, report.guides());
    }

    @Test
    void whileAFolderCannotBeReadNothingIsRetired() {
        loader.load(VendorFixture.besides(VendorFixture.named("away")));

        LoadReport report = loader.load(new ContentSet(
                ContentFiles.packaged(),
                List.of(ContentProblem.of("pack", "is a content folder that cannot be read")),
                false));

        assertEquals(GuideChanges.NONE, report.guides());
        assertEquals(1, report.broken());
        when().get("/guides/away-web").then().body("retired", nullValue());
    }

    @Test
    void theOtherServicesAreToldWhatBecameOfAGuide() {
        loader.load(VendorFixture.besides(VendorFixture.named("told")));
        loader.load(VendorFixture.besides(changed("told", "minutes: 5", "minutes: 6")));
        loader.load(VendorFixture.besides());

        List<String> told = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.subscribe(List.of(Topics.GUIDES));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if ("told-web".equals(message.key())) {
                        String type = new String(
                                message.headers().lastHeader("ce_type").value(), UTF_8);
                        told.add(type + " " + message.value());
                    }
                });
                return told.size() >= 3;
            });
        }

        assertEquals(
                List.of(
                        "org.holdout.guide.published.v1 {\"guideId\":\"told-web\",\"revision\":1,\"vendor\":\"told\"}",
                        "org.holdout.guide.revised.v1 {\"guideId\":\"told-web\",\"revision\":2,\"vendor\":\"told\"}",
                        "org.holdout.guide.retired.v1 {\"guideId\":\"told-web\",\"revision\":2,\"vendor\":\"told\"}"),
                told);
    }

    private static ContentFile changed(String vendor, String old, String replacement) {
        ContentFile file = VendorFixture.named(vendor);
        assertTrue(file.text().contains(old), old);
        return new ContentFile(file.name(), file.text().replace(old, replacement));
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "group.id", "guide-it", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
