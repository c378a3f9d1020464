package org.holdout.portal.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Files that come with a form, on their way to the gateway. */
@ApplicationScoped
public class Uploads {
    private static final String CAPTURES = "captures";

    private final EvidenceFiles files;
    private final Gateway gateway;
    private final UploadConfig config;

    Uploads(@RestClient EvidenceFiles files, Gateway gateway, UploadConfig config) {
        this.files = files;
        this.gateway = gateway;
        this.config = config;
    }

    /** What was typed into a form of several parts, without its files. */
    public static MultivaluedMap<String, String> typed(MultipartFormDataInput sent) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        sent.getValues()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !value.isFileItem())
                        .forEach(value -> typed.add(name, value.getValue())));
        return typed;
    }

    /** The file that was chosen in a field, or null; one that is too large is an error of the form. */
    public FormValue chosen(MultipartFormDataInput sent, String field, Form form, Site site) {
        FormValue file = sent.getValues().getOrDefault(field, List.of()).stream()
                .filter(value -> value.isFileItem() && !value.getFileName().isEmpty())
                .findFirst()
                .orElse(null);
        if (file != null && size(file) > config.maxSize().asLongValue()) {
            form.reject(field, site.words(DraftWords.class).fileTooLarge());
        }
        return file;
    }

    /**
     * Stores a file with a request and says its id.
     *
     * @param key the idempotency key
     * @param redactionOf the piece of which it is a redacted copy, or null
     * @throws GatewayProblem when it is refused
     */
    public String send(String request, String key, String kind, String redactionOf, FormValue file) {
        ClientMultipartForm parts = ClientMultipartForm.create().attribute("kind", kind, null);
        if (redactionOf != null) {
            parts.attribute("redactionOf", redactionOf, null);
        }
        parts.binaryFileUpload(
                "file",
                file.getFileName(),
                file.getFileItem().getFile().toString(),
                MediaType.APPLICATION_OCTET_STREAM);
        try (Response stored = gateway.call(() -> files.upload(request, key, parts))) {
            return stored.readEntity(Map.class).get("id").toString();
        }
    }

    /**
     * Stores a picture of an answer beside those that a form names already, and says all their ids. They stay with the form, so
     * that a form that is refused afterwards does not ask for the picture again.
     *
     * @param capture null when none was chosen
     * @throws GatewayProblem when it is refused
     */
    public List<String> captures(String request, Form form, FormValue capture) {
        List<String> all = new ArrayList<>(form.values(CAPTURES));
        if (capture != null) {
            all.add(send(request, form.getKey() + "-file", AiOutput.SCREENSHOT, null, capture));
            form.replace(CAPTURES, all);
        }
        return all;
    }

    private static long size(FormValue file) {
        try {
            return file.getFileItem().getFileSize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
