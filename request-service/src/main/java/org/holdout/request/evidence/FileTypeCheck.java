package org.holdout.request.evidence;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/**
 * Finds out what an uploaded file is, from its content. Pictures and PDF are recognised by Tika and then walked to their
 * end, so that nothing else hides behind them; text must be UTF-8 without NUL and parse as what its name says.
 */
final class FileTypeCheck {

    private static final int HEAD = 64 * 1024;
    private static final MimeTypes TIKA = MimeTypes.getDefaultMimeTypes();

    private FileTypeCheck() {}

    /**
     * The type of a file.
     *
     * @param name its name, which decides nothing but which text format to parse
     * @throws ProblemException EVIDENCE_REJECTED, with a sentence that says why
     * @throws IOException when it cannot be read
     */
    static FileType of(FileContent file, String name) throws IOException {
        String detected = detect(file);
        Optional<FileType> told = FileType.toldByContent(detected);
        if (told.isPresent()) {
            return walked(told.get(), file);
        }
        FileType text =
                FileType.ofTextNamed(FileName.extension(name)).orElseThrow(() -> rejected("evidence.refused.type"));
        return parsed(text, file);
    }

    private static String detect(FileContent file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw rejected("evidence.refused.emptyFile");
            }
            return TIKA.detect(new ByteArrayInputStream(head), new Metadata())
                    .getBaseType()
                    .toString();
        }
    }

    private static FileType walked(FileType type, FileContent file) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open(), HEAD)) {
            boolean whole = switch (type) {
                case PNG -> BinaryShapes.isWholePng(in);
                case JPEG -> BinaryShapes.isJpeg(in);
                case WEBP -> BinaryShapes.isWholeWebp(in);
                default -> BinaryShapes.isPdf(in);
            };
            if (whole) {
                return type;
            }
        } catch (EOFException e) {
            // It ends before it should: the sentence below says so.
        }
        throw rejected("evidence.refused.damaged", type);
    }

    private static FileType parsed(FileType type, FileContent file) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open(), HEAD)) {
            TextShapes.requirePlain(in);
        } catch (CharacterCodingException e) {
            throw rejected("evidence.refused.notUtf8");
        }
        try (InputStream in = new BufferedInputStream(file.open(), HEAD)) {
            boolean fits = switch (type) {
                case HTML -> TextShapes.isHtml(in);
                case JSON -> TextShapes.isJson(in);
                case EML -> TextShapes.isMail(in);
                default -> true;
            };
            if (!fits) {
                throw rejected("evidence.refused.notAsNamed", type);
            }
        }
        return type;
    }

    static ProblemException rejected(String key, Object... args) {
        return Refusals.of(ErrorCode.EVIDENCE_REJECTED, key, args);
    }
}
