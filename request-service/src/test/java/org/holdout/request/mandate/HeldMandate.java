package org.holdout.request.mandate;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.holdout.request.privacy.Persons;

/**
 * A mandate that a member gave some time ago, as it lies in the database.
 *
 * @param owner the member's
 */
public record HeldMandate(UUID id, UUID owner) {

    private static final String INSERT = """
        insert into mandate (id, organisation, owner, has_account, member, number_mac, vendors, rights, invitation_mac,
            invited_at, invitation_until, text_version, given_at, version)
        values (?, ?, ?, false, '', ?, ?, ?, ?, now(), now(), '1', now(), 1)\
        """;

    /** Of a new member with this number; {@code vendors} and {@code rights} empty: for all. */
    public static HeldMandate of(UUID organisation, String number, String vendors, String rights) {
        return of(organisation, bean(Persons.class).ownerOf("member|" + UUID.randomUUID()), number, vendors, rights);
    }

    /** Another one of the same member, for all. */
    public HeldMandate anew(UUID organisation, String number) {
        return of(organisation, owner, number, "", "");
    }

    private static HeldMandate of(UUID organisation, UUID owner, String number, String vendors, String rights) {
        UUID id = UUID.randomUUID();
        execute("insert into organisation (id, name) values (?, 'Guild') on conflict do nothing", organisation);
        execute(
                INSERT,
                id,
                organisation,
                owner,
                bean(MemberNumbers.class).mac(organisation, number),
                vendors,
                rights,
                id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return new HeldMandate(id, owner);
    }

    /** The member ends it as people do, with all that follows. */
    public void revoke() {
        QuarkusTransaction.requiringNew()
                .run(() -> bean(Endings.class)
                        .end(bean(MandateRows.class).forChange(id).orElseThrow(), EndedBy.MEMBER));
    }

    /** The member ends it. */
    public void end() {
        execute("update mandate set ended_at = now(), ended_by = 'MEMBER' where id = ?", id);
    }

    /** The last day on which it holds. */
    public void lastDay(LocalDate day) {
        execute("update mandate set valid_until = ? where id = ?", day, id);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().select(type).get();
    }

    private static void execute(String sql, Object... values) {
        try (Connection connection = bean(AgroalDataSource.class).getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
