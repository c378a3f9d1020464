package org.holdout.e2e.production;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;

/** Caddy with the operator's own file, by certificates of the rehearsal's authority instead of a public one. */
final class Door {

    private final Here here;
    private final Authority authority;
    private final Path compose;
    private final Running process;

    Door(Here here, Authority authority, Path compose) {
        this.here = here;
        this.authority = authority;
        this.compose = compose;
        this.process = new Running(here, "caddy", URI.create("https://" + Here.PORTAL_NAME));
    }

    void start() throws IOException {
        Path folder = Files.createDirectories(here.home().resolve("caddy"));
        Path sites = folder.resolve("sites");
        // At any other port than 443 a proxy must name it, or those behind it send people to 443.
        String named = "reverse_proxy $1 {\n\t\theader_up X-Forwarded-Port " + Here.HTTPS;
        Files.writeString(
                sites,
                here.of(Files.readString(compose.resolve("Caddyfile")).replaceAll("reverse_proxy (\\S+) \\{", named)));
        Path file = folder.resolve("Caddyfile");
        Files.writeString(file, settings(folder.resolve("data"), sites));
        process.start(
                List.of(program(), "run", "--config", file.toString(), "--adapter", "caddyfile"),
                Here.FILLED_IN,
                folder);
        Awaitility.await("Caddy has its certificates").ignoreExceptions().until(() -> {
            for (String name : List.of(Here.PORTAL_NAME, Here.API_NAME, Here.SIGN_IN_NAME)) {
                authority.signersKey(name.substring(0, name.indexOf(':')), Here.HTTPS);
            }
            return true;
        });
    }

    /** What differs from the operator's Caddy: one port of 127.0.0.1, and an authority of the rehearsal's own. */
    private String settings(Path data, Path sites) {
        return """
            {
            	admin off
            	default_bind 127.0.0.1
            	auto_https disable_redirects
            	https_port %d
            	local_certs
            	skip_install_trust
            	storage file_system %s
            	servers {
            		protocols h1 h2
            	}
            	pki {
            		ca local {
            			root {
            				cert %s
            				key %s
            			}
            		}
            	}
            }
            import %s
            """.formatted(Here.HTTPS, data, authority.pem(), authority.key(), sites);
    }

    /** The one that {@code ./holdout} fetched, else the system's. */
    private static String program() {
        Path fetched = Path.of(System.getProperty("holdout.root"), "deploy/local/target/tools/usr/bin/caddy");
        return Files.isExecutable(fetched) ? fetched.toString() : "caddy";
    }

    void stop() {
        process.stop();
    }
}
