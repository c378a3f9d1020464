package org.holdout.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** The mail server of the local run, as somebody outside uses it: reads what was sent, and writes back by SMTP. */
record LocalMail(Platform platform) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern LINK = Pattern.compile("(https?://[^\\s<>\"]+)");
    private static final Pattern ADDRESS = Pattern.compile("([^\\s<\\[]+@[^\\s>\\]]+)");

    /** The newest mail to this address, once there are so many. */
    JsonNode newestTo(String address, int mails) {
        Awaitility.await().atMost(LIMIT).until(() -> to(address).size() >= mails);
        return to(address).getLast();
    }

    /** The first mail to this address that says so, once it is there. */
    JsonNode saying(String words, String address) {
        Awaitility.await().atMost(LIMIT).until(() -> !saying(words, to(address)).isEmpty());
        return saying(words, to(address)).getFirst();
    }

    private static List<JsonNode> saying(String words, List<JsonNode> mails) {
        return mails.stream()
                .filter(mail -> mail.required("text").asText().contains(words))
                .toList();
    }

    /** The six digits of a mail that brings a code. */
    static String code(JsonNode mail) {
        return found(SIX_DIGITS, mail, "text");
    }

    /** The first link of a mail. */
    static String link(JsonNode mail) {
        return found(LINK, mail, "text");
    }

    /** Where answers to a mail go. */
    static String replyAddress(JsonNode mail) {
        return found(ADDRESS, mail, "replyTo");
    }

    private static String found(Pattern pattern, JsonNode mail, String field) {
        Matcher matcher = pattern.matcher(mail.required(field).asText());
        assertTrue(matcher.find(), () -> "Nothing to find in " + field + " of " + mail);
        return matcher.group(1);
    }

    private List<JsonNode> to(String address) {
        JsonNode all;
        try (InputStream in = URI.create(platform.mail() + "/mail.json").toURL().openStream()) {
            all = JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StreamSupport.stream(all.spliterator(), false)
                .filter(mail -> mail.required("to").asText().contains(address))
                .toList();
    }

    /** Sends a mail as its sender's own program would. */
    void send(String from, String to, String subject, String... body) throws IOException {
        String[] server = platform.smtp().split(":", 2);
        try (Socket socket = new Socket(server[0], Integer.parseInt(server[1]));
                BufferedReader answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
                OutputStream out = socket.getOutputStream()) {
            socket.setSoTimeout(Math.toIntExact(LIMIT.toMillis()));
            expect(answers, "220");
            for (String line : List.of("HELO vendor.example", "MAIL FROM:<" + from + ">", "RCPT TO:<" + to + ">")) {
                say(out, line);
                expect(answers, "250");
            }
            say(out, "DATA");
            expect(answers, "354");
            say(
                    out,
                    String.join(
                            "\r\n",
                            "From: " + from,
                            "To: " + to,
                            "Subject: " + subject,
                            "",
                            String.join("\r\n", body),
                            "."));
            expect(answers, "250");
            say(out, "QUIT");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    /** Reads an answer, of several lines where a dash after the code says that more come. */
    private static void expect(BufferedReader answers, String code) throws IOException {
        String answer = answers.readLine();
        while (answer != null && answer.startsWith(code + "-")) {
            answer = answers.readLine();
        }
        assertTrue(answer != null && answer.startsWith(code), "SMTP said " + answer);
    }
}
