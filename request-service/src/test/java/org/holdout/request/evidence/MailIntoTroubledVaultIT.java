package org.holdout.request.evidence;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.holdout.request.Letterbox;
import org.holdout.request.MailServer;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.holdout.request.mail.ReplyAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail that comes while the vault's disk is full, the database does not commit, or just before a crash. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MailIntoTroubledVaultIT {

    private static final String MAIL =
            "From: Privacy <privacy@meta.example>\nMessage-ID: <kept@meta.example>\n\nWe stopped.\n";

    @Inject
    ReplyAddresses addresses;

    @Inject
    EvidenceFiles files;

    @Inject
    VaultSweep sweep;

    @Inject
    EntityManager data;

    private FileSystem disk;
    private SmallVault vault;
    private MailServer mail;
    private PersonWithEverything zoe;
    private String address;

    @BeforeEach
    void aSentRequestWithAnAddress() throws IOException {
        disk = Jimfs.newFileSystem(Configuration.unix());
        vault = new SmallVault(new FolderVault(disk.getPath("/vault")));
        QuarkusMock.installMockForType(vault, EvidenceVault.class);
        mail = MailServer.start();
        zoe = new PersonWithEverything();
        address = QuarkusTransaction.requiringNew().call(() -> addresses.of(UUID.fromString(zoe.sent), zoe.owner));
    }

    @AfterEach
    void away() throws IOException {
        mail.close();
        disk.close();
    }

    @Test
    void whileTheDiskIsFullTheMailStaysOnTheServerAndIsTakenOnceThereIsRoom() throws IOException {
        Set<UUID> before = stored();
        vault.full = true;
        Letterbox.post(address, MAIL);
        await().until(() -> vault.refused.get() >= 2);
        assertEquals(1, mail.folder("INBOX"));
        assertEquals(before, stored());

        vault.full = false;

        await().until(() -> mail.folder("INBOX") == 0);
        assertEquals(1, messages().getList("$").size());
    }

    @Test
    void whatTheDatabaseDoesNotCommitLeavesNoFileAndTheMailOnTheServer() throws IOException {
        run("create function refuse() returns trigger language plpgsql as"
                + " 'begin raise exception ''the database is out of order''; end'");
        run("create constraint trigger refusing after insert on received_mail deferrable initially deferred"
                + " for each row execute function refuse()");
        Set<UUID> before = stored();
        try {
            int kept = vault.kept.get();
            Letterbox.post(address, MAIL);
            await().until(() -> vault.kept.get() >= kept + 2);
        } finally {
            assertEquals(1, mail.folder("INBOX"));
            run("drop trigger refusing on received_mail");
            run("drop function refuse()");
        }

        await().until(() -> mail.folder("INBOX") == 0);

        assertEquals(1, messages().getList("$").size());
        assertEquals(before.size() + 1, stored().size());
    }

    @Test
    void whatACrashLeftBeforeTheCommitIsSweptAndTheMailIsKeptWhenItIsBroughtAgain() throws IOException {
        UUID orphan = files.receiveMail(
                        zoe.owner, "mail.eml", new ByteArrayInputStream(MAIL.getBytes(StandardCharsets.US_ASCII)))
                .id();
        Files.setLastModifiedTime(
                vault.folder.file(orphan), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Letterbox.post(address, MAIL);
        await().until(() -> mail.folder("INBOX") == 0);

        sweep.sweep();

        JsonPath message = messages();
        assertEquals(1, message.getList("$").size());
        assertEquals(
                Set.of(UUID.fromString(zoe.file), UUID.fromString(message.getString("[0].original.id"))), stored());
        zoe.call()
                .get("/evidence/{id}/content", message.getString("[0].original.id"))
                .then()
                .body(containsString("We stopped."));
    }

    private JsonPath messages() {
        return zoe.call()
                .get("/messages?requests={id}", zoe.sent)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Set<UUID> stored() throws IOException {
        Set<UUID> found = new HashSet<>();
        vault.eachBefore(Instant.now().plus(Duration.ofDays(1)), found::add);
        return found;
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew().run(() -> data.createNativeQuery(sql).executeUpdate());
    }

    /** A vault that can be full, and counts. */
    private static final class SmallVault implements EvidenceVault {

        private final FolderVault folder;
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicInteger kept = new AtomicInteger();
        private volatile boolean full;

        SmallVault(FolderVault folder) {
            this.folder = folder;
        }

        @Override
        public OutputStream receive(UUID evidence) throws IOException {
            if (full) {
                refused.incrementAndGet();
                throw new IOException("No space left on device");
            }
            return folder.receive(evidence);
        }

        @Override
        public InputStream received(UUID evidence) throws IOException {
            return folder.received(evidence);
        }

        @Override
        public void keep(UUID evidence) throws IOException {
            folder.keep(evidence);
            kept.incrementAndGet();
        }

        @Override
        public InputStream open(UUID evidence) throws IOException {
            return folder.open(evidence);
        }

        @Override
        public void discard(UUID evidence) throws IOException {
            folder.discard(evidence);
        }

        @Override
        public void eachBefore(Instant time, Consumer<UUID> found) throws IOException {
            folder.eachBefore(time, found);
        }
    }
}
