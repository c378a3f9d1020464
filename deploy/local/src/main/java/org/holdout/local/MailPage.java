package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.holdout.local.Mailbox.Mail;

/** Shows the local mail: the list at {@code /}, one as text at {@code /mail/3}, all for scripts at {@code /mail.json}. */
final class MailPage implements HttpHandler {
    private static final Pattern LINK = Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1):\\d+/[^\\s<>\"]*");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STYLE = """
            :root { color-scheme: light dark; background: light-dark(#fbfaf7, #12161c); color: light-dark(#16202b, #e8edf3); }
            body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 66rem; margin: 0 auto; padding: 1rem; }
            a { color: light-dark(#0b5d51, #5fd3bd); display: inline-block; padding: .6rem 0; }
            a:focus-visible { outline: 3px solid light-dark(#b45309, #ffc65c); }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
            li, dd { overflow-wrap: anywhere; }
            """;

    private final Mailbox mailbox;

    MailPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (path) {
                case "/" -> answer(exchange, 200, "text/html", list());
                case "/style.css" -> answer(exchange, 200, "text/css", STYLE);
                case "/mail.json" -> answer(exchange, 200, "application/json", JSON.writeValueAsString(mailbox.all()));
                default -> {
                    Optional<Mail> mail = mailNamedBy(path);
                    answer(
                            exchange,
                            mail.isPresent() ? 200 : 404,
                            "text/html",
                            mail.map(MailPage::one)
                                    .orElseGet(() -> page("No such mail", "<p><a href=\"/\">All mail</a></p>")));
                }
            }
        }
    }

    private Optional<Mail> mailNamedBy(String path) {
        return mailbox.all().stream()
                .filter(mail -> path.equals("/mail/" + mail.number()))
                .findFirst();
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String list() {
        List<Mail> mails = mailbox.all().reversed();
        if (mails.isEmpty()) {
            return page(
                    "Local mail", "<p>No mail yet. What Holdout and Keycloak send on this machine is shown here.</p>");
        }
        var items = new StringBuilder();
        for (Mail mail : mails) {
            items.append("<li><a href=\"/mail/%d\">%s</a><br>to %s, %s</li>"
                    .formatted(mail.number(), escape(mail.subject()), escape(mail.to()), escape(mail.sentAt())));
        }
        return page("Local mail", "<ol reversed>" + items + "</ol>");
    }

    private static String one(Mail mail) {
        String text = LINK.matcher(escape(mail.text())).replaceAll("<a href=\"$0\" rel=\"noreferrer\">$0</a>");
        return page(
                mail.subject(),
                "<p><a href=\"/\">All mail</a></p><dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Sent</dt><dd>%s</dd></dl><pre>%s</pre>"
                        .formatted(escape(mail.from()), escape(mail.to()), escape(mail.sentAt()), text));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title><link rel="stylesheet" href="/style.css"></head>
                <body><main><h1>%1$s</h1>%2$s</main></body></html>
                """.formatted(escape(title), body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
