package org.holdout.request.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.MultipartStream.MalformedStreamException;
import org.apache.commons.fileupload.UploadContext;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/**
 * Reads a {@code multipart/form-data} body as a stream, part by part. Nothing of it is written to a passing file or held in
 * memory whole, which is why this does not use the framework's own upload handling: that one would leave files in clear on the
 * disk.
 */
public final class MultipartForm {

    /** The part that holds the file. */
    public static final String FILE = "file";

    private static final int MAX_PARTS = 8;
    private static final int MAX_PART_HEADERS = 4 * 1024;
    private static final int MAX_FIELD = 256;

    /** Takes the file part while the form is being read. */
    public interface FileTaker {
        /** Reads the file as it comes. */
        void take(String fileName, InputStream content) throws IOException;
    }

    private MultipartForm() {}

    /**
     * Reads a form.
     *
     * @param contentType the request's, with its boundary
     * @return the other fields by their names
     * @throws ProblemException INVALID_INPUT when it is no such form, or has too many or too long parts
     * @throws IOException when the file cannot be stored
     */
    public static Map<String, String> read(String contentType, InputStream body, FileTaker files) throws IOException {
        FileUpload upload = new FileUpload();
        upload.setPartHeaderSizeMax(MAX_PART_HEADERS);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        Map<String, String> fields = new HashMap<>();
        boolean taken = false;
        try {
            FileItemIterator parts = upload.getItemIterator(new Body(contentType, body));
            for (int count = 1; parts.hasNext(); count++) {
                FileItemStream part = parts.next();
                if (count > MAX_PARTS) {
                    throw unreadable();
                }
                if (FILE.equals(part.getFieldName())) {
                    if (taken) {
                        throw Refusals.invalid(FILE, "evidence.refused.oneFile");
                    }
                    taken = true;
                    try (InputStream content = part.openStream()) {
                        files.take(part.getName(), content);
                    }
                } else if (part.getFieldName() != null) {
                    fields.put(part.getFieldName(), text(part));
                }
            }
        } catch (FileUploadIOException | MalformedStreamException | FileUploadException e) {
            throw unreadable();
        }
        return fields;
    }

    private static String text(FileItemStream part) throws IOException {
        try (InputStream content = part.openStream()) {
            byte[] bytes = content.readNBytes(MAX_FIELD + 1);
            if (bytes.length > MAX_FIELD) {
                throw Refusals.invalid(part.getFieldName(), "evidence.refused.fieldTooLong");
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }

    private static ProblemException unreadable() {
        return Refusals.invalid(FILE, "evidence.refused.noForm");
    }

    /** The request as the parser wants to see it; its length is unknown, as it is streamed. */
    private record Body(String contentType, InputStream stream) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        @SuppressWarnings("deprecation")
        public int getContentLength() {
            return -1;
        }

        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return stream;
        }
    }
}
