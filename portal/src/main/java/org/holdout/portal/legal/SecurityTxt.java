package org.holdout.portal.legal;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.holdout.portal.site.PublicConfig;

/** Whom to tell of a security hole, as programs look for it (RFC 9116). */
@Path("/.well-known/security.txt")
@NonBlocking
class SecurityTxt {
    private final OperatorConfig operator;
    private final PublicConfig own;

    SecurityTxt(OperatorConfig operator, PublicConfig own) {
        this.operator = operator;
        this.own = own;
    }

    /** 404 where nobody is named: a made-up contact would be worse than none. */
    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public String text() {
        String contact = operator.securityContact()
                .map(Object::toString)
                .or(() -> operator.email().map(email -> "mailto:" + email))
                .orElseThrow(NotFoundException::new);
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: en, de
                Canonical: %s
                """.formatted(
                        contact,
                        Instant.now().plus(operator.securityTxtValid()).truncatedTo(ChronoUnit.SECONDS),
                        own.address().resolve("/.well-known/security.txt"));
    }
}
