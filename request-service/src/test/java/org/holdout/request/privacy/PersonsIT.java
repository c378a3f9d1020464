package org.holdout.request.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.holdout.problem.ProblemException;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PersonsIT {

    @Inject
    Persons persons;

    @Inject
    Sealer sealer;

    @Inject
    PersonKeyStore store;

    @Inject
    EntityManager data;

    @Inject
    @DataSource("keys")
    AgroalDataSource keys;

    @Test
    void whoeverSignsInKeepsTheirKeyWhenNoOtherCanBeHandedToThem() {
        String subject = "issuer|" + UUID.randomUUID();
        UUID before = persons.ownerOf(subject);
        byte[] sealed = sealer.seal(before, "profile/1", "Ana");
        UUID nobody = UUID.randomUUID();

        assertThrows(UnreadableException.class, () -> persons.hand(nobody, before, subject));

        assertEquals(Optional.of(before), persons.known(subject));
        assertEquals("Ana", sealer.open(before, "profile/1", sealed));
    }

    @Test
    void ofAHandoverThatBreaksOffNothingIsDone() throws Exception {
        String subject = "issuer|" + UUID.randomUUID();
        UUID before = persons.ownerOf(subject);
        UUID member = persons.ownerOf("member|" + UUID.randomUUID());
        refuseNamesOf(member);
        try {
            assertThrows(ProblemException.class, () -> persons.hand(member, before, subject));
        } finally {
            keysDo("drop trigger refused on person_key");
        }

        assertEquals(Optional.of(before), persons.known(subject));
        persons.hand(member, before, subject);
        assertEquals(Optional.of(member), persons.known(subject));
    }

    private void refuseNamesOf(UUID owner) throws SQLException {
        keysDo("create or replace function refused() returns trigger as 'begin raise exception ''refused''; end'"
                + " language plpgsql");
        keysDo("create trigger refused before update on person_key for each row when (new.owner = '" + owner
                + "') execute function refused()");
    }

    private void keysDo(String sql) throws SQLException {
        try (Connection connection = keys.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void manyFirstRequestsAtOnceMakeOnePerson() throws Exception {
        // Given
        String subject = "issuer|" + UUID.randomUUID();
        List<Callable<UUID>> calls = IntStream.range(0, 8)
                .<Callable<UUID>>mapToObj(i -> () -> persons.ownerOf(subject))
                .toList();

        // When
        Set<UUID> owners = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<UUID> owner : threads.invokeAll(calls)) {
                owners.add(owner.get());
            }
        }

        // Then
        assertEquals(1, owners.size());
    }

    @Test
    void anotherWrappingKeyIsRefusedByTheNameOfItsProperty(@TempDir Path folder) {
        // Given
        WrappingKey other = new WrappingKeyFile(folder.resolve("other")).load(true);

        // When
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> WrappingKeyHolder.requireKeyOf(store, other));

        // Then
        assertTrue(refusal.getMessage().contains("holdout.keys.wrapping-key-file"), refusal.getMessage());
    }

    @Test
    void aPersonIsMadeInsideATransactionOfTheDataDatabase() {
        // Given
        String subject = "issuer|" + UUID.randomUUID();

        // When: the transaction with the data database is rolled back
        QuarkusTransaction.begin();
        data.createNativeQuery("select 1").getSingleResult();
        UUID inside = persons.ownerOf(subject);
        QuarkusTransaction.rollback();

        // Then
        assertEquals(inside, persons.ownerOf(subject));
    }

    @Test
    void theSubjectStandsNowhereInTheKeysDatabase() throws Exception {
        // Given
        String subject = "issuer|subject-" + UUID.randomUUID();
        UUID owner = persons.ownerOf(subject);

        // When
        String row;
        try (Connection connection = keys.getConnection();
                var statement =
                        connection.prepareStatement("select person_key::text from person_key where owner = ?")) {
            statement.setObject(1, owner);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                row = found.getString(1);
            }
        }

        // Then
        assertFalse(row.contains("subject-"), row);
        assertFalse(row.contains(HexFormat.of().formatHex(subject.getBytes(StandardCharsets.UTF_8))), row);
    }

    @Test
    void aSealedTextOpensOnlyInItsPlaceAndForItsOwner() {
        // Given
        UUID ana = persons.ownerOf("issuer|" + UUID.randomUUID());
        UUID ben = persons.ownerOf("issuer|" + UUID.randomUUID());
        byte[] sealed = sealer.seal(ana, "request/1/grounds", "my reasons");

        // Then
        assertEquals("my reasons", sealer.open(ana, "request/1/grounds", sealed));
        assertThrows(UnreadableException.class, () -> sealer.open(ana, "request/2/grounds", sealed));
        assertThrows(UnreadableException.class, () -> sealer.open(ben, "request/1/grounds", sealed));
        assertNull(sealer.open(ana, "request/1/grounds", sealer.seal(ana, "request/1/grounds", null)));
    }

    @Test
    void afterErasureWhatWasSealedStaysDarkAndTheSameSignInIsANewPerson() {
        // Given
        String subject = "issuer|" + UUID.randomUUID();
        UUID owner = persons.ownerOf(subject);
        byte[] sealed = sealer.seal(owner, "profile/1", "my address");

        // When
        persons.erase(owner);

        // Then
        assertThrows(UnreadableException.class, () -> sealer.open(owner, "profile/1", sealed));
        assertEquals(Optional.empty(), store.keysOf(owner));
        assertNotEquals(owner, persons.ownerOf(subject));
        assertThrows(UnreadableException.class, () -> sealer.open(persons.ownerOf(subject), "profile/1", sealed));
    }
}
