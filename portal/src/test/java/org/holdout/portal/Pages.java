package org.holdout.portal;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Opens pages and sends forms as a browser does. */
final class Pages {
    private Pages() {}

    static Document open(String path) {
        return open(path, "en");
    }

    static Document open(String path, String language) {
        Response answer = given().header("Accept-Language", language)
                .urlEncodingEnabled(false)
                .get(path);
        return Jsoup.parse(answer.then().statusCode(200).extract().asString());
    }

    /** Opens the page of a form, fills it in and sends it with its hidden fields. */
    static Response send(String page, String action, Map<String, String> typed) {
        return send(page, action, typed, "en");
    }

    static Response send(String page, String action, Map<String, String> typed, String language) {
        Response shown = given().header("Accept-Language", language).get(page);
        Document form = Jsoup.parse(shown.asString());
        var request = given().redirects()
                .follow(false)
                .cookies(shown.cookies())
                .header("Accept-Language", language)
                .contentType(ContentType.URLENC.withCharset(StandardCharsets.UTF_8));
        form.select("main form input[type=hidden]").stream()
                .filter(field -> !typed.containsKey(field.attr("name")))
                .forEach(field -> request.formParam(field.attr("name"), field.val()));
        typed.forEach(request::formParam);
        return request.post(action);
    }

    /** Opens the page of a form with files, fills in its other fields and sends it in parts. */
    static Response sendParts(String page, Map<String, String> typed) {
        return sendParts(page, typed, null);
    }

    /** As {@link #sendParts(String, Map)}, with a file in the field {@code file}. */
    static Response sendParts(String page, Map<String, String> typed, String fileName) {
        return sendParts(page, typed, fileName, "en");
    }

    static Response sendParts(String page, Map<String, String> typed, String fileName, String language) {
        Response shown = given().header("Accept-Language", language).get(page);
        var request = given().redirects().follow(false).cookies(shown.cookies()).header("Accept-Language", language);
        Jsoup.parse(shown.asString()).select("main form input[type=hidden]").stream()
                .filter(field -> !typed.containsKey(field.attr("name")))
                .forEach(field -> request.multiPart(field.attr("name"), field.val()));
        typed.forEach((name, value) -> request.multiPart(name, value, "text/plain; charset=" + StandardCharsets.UTF_8));
        if (fileName != null) {
            request.multiPart("file", fileName, "bytes".getBytes(StandardCharsets.UTF_8), "image/png");
        }
        return request.post(page);
    }

    static Response send(String page, Map<String, String> typed) {
        return send(page, page, typed);
    }

    /** Sends fields with several values; the form token is asked for anew, as the page was read without its cookie. */
    static Response sendAll(Document page, String action, Map<String, List<String>> typed) {
        Response fresh = given().header("Accept-Language", "en").get("/profile");
        var request = given().redirects()
                .follow(false)
                .cookies(fresh.cookies())
                .header("Accept-Language", "en")
                .contentType(ContentType.URLENC.withCharset(StandardCharsets.UTF_8));
        Map<String, List<String>> sent = new HashMap<>(typed);
        page.select("main form input[name=version]").stream()
                .limit(1)
                .forEach(version -> sent.putIfAbsent("version", List.of(version.val())));
        sent.put(
                "csrf-token",
                List.of(Jsoup.parse(fresh.asString())
                        .select("input[name=csrf-token]")
                        .val()));
        sent.forEach(request::formParam);
        return request.post(action);
    }
}
