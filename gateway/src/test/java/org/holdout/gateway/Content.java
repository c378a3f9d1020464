package org.holdout.gateway;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the services answer, as short as it may be. */
final class Content {
    private Content() {}

    static String page(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"endCursor\":\"c1\",\"hasNextPage\":false,\"total\":"
                + items.length + "}";
    }

    static String list(String... items) {
        return Arrays.stream(items).collect(Collectors.joining(",", "[", "]"));
    }

    static String vendor(String id) {
        return """
                {"id":"%s","name":"%s","legalEntity":"X","defaultSetting":"opted_in","verification":"PAGE","language":"en",
                 "optOut":{"scope":"none","mechanisms":[],"evidenceRequired":false},"somethingNew":1}""".formatted(id, id);
    }

    static String guide(String id, String vendor) {
        return """
                {"id":"%s","revision":1,"vendor":"%s","title":"T","audience":"ACCOUNT_HOLDER","verification":"PAGE",
                 "stepsVerification":"PARTLY","confidence":"HIGH","platforms":["IOS"],
                 "effect":"STOPS_TRAINING","language":"en",
                 "steps":[{"number":1,"text":"Open it.","language":"en","check":{"status":"READ_ON_PAGE","checkedOn":"2026-01-02","by":"SOURCE"}}]}""".formatted(id, vendor);
    }

    /** A guide as its own page gets it: with its vendor, and with many steps. */
    static String guidePage(String id, String vendor, int steps) {
        String list = IntStream.rangeClosed(1, steps)
                .mapToObj(number -> """
                        {"number":%d,"text":"Step %d.","language":"de","check":{"status":"IN_DOUBT","by":"EDITOR","checkedOn":"2026-01-02",
                          "result":"MOVED","against":"App 412"},"doubt":{"since":"2026-11-20","reason":"REPORTS","reports":3}}""".formatted(number, number))
                .collect(Collectors.joining(",", "[", "]"));
        return """
                {"id":"%s","revision":3,"vendor":"%s","vendorDetails":%s,"title":"T","audience":"ACCOUNT_HOLDER",
                 "verification":"PAGE","stepsVerification":"PARTLY","confidence":"HIGH","platforms":["IOS"],"effect":"LIMITS_TRAINING",
                 "services":["Instagram"],"plans":["FREE"],"language":"de","inEnglish":["note"],"stale":true,"steps":%s}""".formatted(id, vendor, vendor(vendor), list);
    }

    static String request(String id, String vendor, String guide) {
        return """
                {"id":"%s","reference":"HO-1","vendor":"%s","guide":"%s","channel":"WEB_FORM","controller":{"name":"C","theirs":false},
                 "country":"IE","state":"SENT","claimedOutcome":"NOT_ANSWERED","verifiedOutcome":"NOT_TESTED","timeliness":"ON_TIME",
                 "deadline":{"kind":"ANSWER","rights":["OBJECTION"],"dueOn":"2026-03-02","paused":false,"explanation":["Because."]},
                 "nextAction":{"text":"Wait."},"allowedActions":["RECORD_ANSWER"],"receivedAssumed":true,
                 "timeline":[{"id":"t1","action":"SEND","happenedOn":"2026-01-31","recordedAt":"2026-11-23T21:01:00Z","by":"PERSON","text":"Sent.","effective":true,"evidence":["e1"]}],
                 "createdAt":"2026-11-23T21:00:00Z","version":2}""".formatted(id, vendor, guide);
    }
}
