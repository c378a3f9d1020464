package org.holdout.request.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A file as it was downloaded, unpacked in memory. */
record Bag(String folder, Map<String, byte[]> files) {

    static Bag of(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String folder = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                folder = entry.getName().substring(0, entry.getName().indexOf('/'));
                files.put(entry.getName().substring(folder.length() + 1), zip.readAllBytes());
            }
        }
        return new Bag(folder, files);
    }

    String text(String path) {
        return new String(files.get(path), UTF_8);
    }

    JsonNode overview() throws IOException {
        return new ObjectMapper().readTree(files.get("data/overview.json"));
    }

    String page() throws IOException {
        try (PDDocument document = Loader.loadPDF(files.get("data/overview.pdf"))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    List<String> evidence() {
        return files.keySet().stream()
                .filter(path -> path.startsWith("data/evidence/"))
                .toList();
    }

    /** Unpacks it as a person would. */
    Path into(Path target) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = target.resolve(folder).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return target.resolve(folder);
    }
}
