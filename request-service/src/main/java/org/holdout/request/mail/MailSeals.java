package org.holdout.request.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.holdout.request.privacy.FileSealer;
import org.holdout.request.privacy.UnreadableException;

/** Seals whole messages with their owner's key, each for its own row. */
@ApplicationScoped
class MailSeals {

    private final FileSealer sealer;

    MailSeals(FileSealer sealer) {
        this.sealer = sealer;
    }

    byte[] seal(UUID owner, UUID mail, byte[] message) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = sealer.sealing(owner, place(mail), sealed)) {
            out.write(message);
        } catch (IOException e) {
            throw new UnreadableException("A mail could not be sealed", e);
        }
        return sealed.toByteArray();
    }

    /** @throws UnreadableException when the person was erased, or the row was changed */
    byte[] open(UUID owner, UUID mail, byte[] sealed) {
        try (InputStream in = sealer.opening(owner, place(mail), new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UnreadableException("A sealed mail does not open", e);
        }
    }

    private static String place(UUID mail) {
        return "outgoing-mail/" + mail;
    }
}
