package org.holdout.request.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.contact.Contacts;
import org.holdout.request.privacy.Persons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An endpoint that the organisation's client set up: who is told when it is switched off. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WebhookReadersIT {

    @Inject
    Persons persons;

    @Inject
    Contacts contacts;

    @Inject
    Readers readers;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final Association guild = new Association();

    @AfterEach
    void theReceiverStops() {
        receiver.close();
    }

    @Test
    void thoseAreToldWhoAdministerTheOrganisationAndHaveAConfirmedAddress() {
        try (MailServer mail = MailServer.start()) {
            String webhook = byItsClient();
            String adam = reachable(looked("adam"));
            String olga = reachable(looked("olga"));
            looked("nina");
            String former = looked("fred");
            String formerAddress = reachable(former);
            Sql.run("update webhook_reader set looked_on = looked_on - 91 where person = ?", owner(former));
            receiver.answers(410);

            guild.sent(guild.mandate());

            Association.eventually(() -> "GONE".equals(guild.one(webhook).get("switchedOffReason")));
            await().until(() -> mail.to(adam).size() == 1 && mail.to(olga).size() == 1);
            assertTrue(mail.to(formerAddress).isEmpty());
        }
    }

    @Test
    void whoLookedIsForgottenAfterAWhileAndWithTheirAccount() {
        byItsClient();
        String adam = looked("adam");
        String olga = looked("olga");
        assertEquals(
                List.of(guild.id),
                readers.all(owner(adam)).stream()
                        .map(Readers.Look::organisation)
                        .toList());

        Sql.run("update webhook_reader set looked_on = looked_on - 91 where person = ?", owner(adam));
        readers.forgetOld();
        QuarkusTransaction.requiringNew().run(() -> readers.erase(owner(olga)));

        assertEquals(List.of(), readers.all(owner(adam)));
        assertEquals(List.of(), readers.all(owner(olga)));
    }

    @Test
    void aPersonsExportSaysWhichTheyLookedAtAndWhichTheySetUp() throws IOException {
        byItsClient();
        String adam = looked("adam");
        String webhook = Association.ok(
                        201,
                        guild.administrator(adam)
                                .body(Map.of("address", receiver.address("/adams"), "signature", "ED25519"))
                                .post("/organisations/{org}/webhooks", guild.id))
                .getString("webhook.id");

        JsonPath settings = exported(adam);

        assertEquals(List.of(guild.id.toString()), settings.getList("administers.organisation"));
        assertEquals(List.of(webhook), settings.getList("webhooks.webhook"));
        assertEquals(List.of(guild.id.toString()), settings.getList("webhooks.organisation"));
    }

    private JsonPath exported(String name) throws IOException {
        byte[] archive = guild.administrator(name).get("/viewer/export").asByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("settings.json")) {
                    return JsonPath.from(new String(zip.readAllBytes(), UTF_8));
                }
            }
        }
        throw new AssertionError("no settings in the export");
    }

    private String byItsClient() {
        return guild.webhook(receiver.address("/hook"), "ED25519").getString("webhook.id");
    }

    /** The name of a person who administers the organisation and opened its page. */
    private String looked(String who) {
        String name = who + "-" + UUID.randomUUID();
        guild.administrator(name)
                .get("/organisations/{org}/webhooks", guild.id)
                .then()
                .statusCode(200)
                .body("size()", equalTo(1));
        return name;
    }

    /** Gives them a confirmed address. */
    private String reachable(String name) {
        String email = name + "@people.example";
        guild.administrator(name)
                .body(Map.of("email", email))
                .put("/profile")
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> contacts.proved(owner(name), email));
        return email;
    }

    private UUID owner(String name) {
        return persons.ownerOf("https://server.example.com|subject-of-" + name);
    }
}
