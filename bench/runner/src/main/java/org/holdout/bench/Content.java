package org.holdout.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What the services answer: of the size that their own answers have, and always the same. */
final class Content {
    static final int VENDORS = 20;
    static final int DIMENSIONS = 14;
    private static final int GUIDES = 20;
    private static final int STEPS = 5;
    private static final int REQUESTS = 10;
    private static final int ENTRIES = 4;

    private Content() {}

    static String vendor(int number) {
        return "vendor-" + number;
    }

    static String dimension(int number) {
        return "dimension-" + number;
    }

    static JsonObject vendors() {
        return page(
                VENDORS,
                i -> new JsonObject()
                        .put("id", vendor(i))
                        .put("name", "Vendor number " + i)
                        .put("legalEntity", "Vendor " + i + " Limited")
                        .put("defaultSetting", "opted_in")
                        .put("verification", "PAGE")
                        .put("language", "en"));
    }

    static JsonObject guides() {
        return page(
                GUIDES,
                i -> new JsonObject()
                        .put("id", "guide-" + i)
                        .put("revision", 1)
                        .put("vendor", vendor(i % VENDORS))
                        .put("title", "How to keep your data out of the training of model " + i)
                        .put("audience", "ACCOUNT_HOLDER")
                        .put("verification", "PAGE")
                        .put("stepsVerification", "PARTLY")
                        .put("confidence", "HIGH")
                        .put("effect", "STOPS_TRAINING")
                        .put("language", "en")
                        .put("steps", list(STEPS, Content::step)));
    }

    static JsonObject requests() {
        return page(
                REQUESTS,
                i -> new JsonObject()
                        .put("id", "00000000-0000-4000-8000-00000000000" + i)
                        .put("reference", "HO-" + i)
                        .put("vendor", vendor(i))
                        .put("channel", "WEB_FORM")
                        .put("country", "IE")
                        .put("state", "SENT")
                        .put("claimedOutcome", "NOT_ANSWERED")
                        .put("verifiedOutcome", "NOT_TESTED")
                        .put("timeliness", "ON_TIME")
                        .put("version", 2)
                        .put("createdAt", "2026-11-23T21:00:00Z")
                        .put(
                                "timeline",
                                list(
                                        ENTRIES,
                                        entry -> new JsonObject()
                                                .put("id", "entry-" + i + "-" + entry)
                                                .put("action", "SEND")
                                                .put("happenedOn", "2026-01-31")
                                                .put("recordedAt", "2026-11-23T21:01:00Z")
                                                .put("by", "PERSON")
                                                .put("text", "You sent the request by the vendor's form.")
                                                .put("effective", true))));
    }

    static JsonObject comparison(List<String> vendors, int dimensions) {
        return new JsonObject()
                .put("region", "WORLDWIDE")
                .put(
                        "rows",
                        list(
                                dimensions,
                                i -> new JsonObject()
                                        .put(
                                                "dimension",
                                                new JsonObject()
                                                        .put("id", dimension(i))
                                                        .put("name", "Question number " + i))
                                        .put("cells", list(vendors.size(), cell -> cell(vendors.get(cell))))))
                .put("scores", new JsonArray());
    }

    private static JsonObject step(int i) {
        return new JsonObject()
                .put("number", i + 1)
                .put("text", "Open the settings of your account and choose what is said there under number " + i + ".")
                .put("language", "en")
                .put(
                        "check",
                        new JsonObject()
                                .put("status", "READ_ON_PAGE")
                                .put("checkedOn", "2026-01-02")
                                .put("by", "SOURCE")
                                .put("source", source()));
    }

    private static JsonObject cell(String vendor) {
        return new JsonObject()
                .put("vendor", vendor)
                .put("value", "yes")
                .put("label", "Yes, as the policy says")
                .put("points", 3)
                .put("quotation", "We do not use what you upload to train our models unless you allow it.")
                .put("status", "TIED")
                .put("source", source());
    }

    private static JsonObject source() {
        return new JsonObject()
                .put("id", "source")
                .put("kind", "policy")
                .put("title", "The vendor's page on training")
                .put("url", "https://vendor.example/training");
    }

    private static JsonObject page(int size, IntFunction<JsonObject> item) {
        return new JsonObject()
                .put("items", list(size, item))
                .put("hasNextPage", false)
                .put("total", size);
    }

    private static JsonArray list(int size, IntFunction<JsonObject> item) {
        return new JsonArray(IntStream.range(0, size).mapToObj(item).toList());
    }
}
