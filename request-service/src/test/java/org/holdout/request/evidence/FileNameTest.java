package org.holdout.request.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "'C:\\Users\\me\\answer.png', answer.png",
        "'..', file",
        "'   ', file",
        "'/', file",
        "' answer 1.png ', 'answer 1.png'",
        "Grüße.pdf, Grüße.pdf"
    })
    void namesLosePathsAndEdges(String given, String clean) {
        assertEquals(clean, FileName.clean(given));
    }

    @Test
    void lineFeedsAndInvisibleMarksGo() {
        assertEquals("answerX-Evil: 1.png", FileName.clean("answer\r\nX-Evil: 1.png"));
        assertEquals("gnp.exe", FileName.clean("\u202Egnp.exe"));
    }

    @Test
    void aMissingNameBecomesAName() {
        assertEquals("file", FileName.clean(null));
    }

    @Test
    void aLongNameIsCutBeforeItsExtension() {
        // When
        String clean = FileName.clean("\uD83D\uDE00".repeat(300) + ".png");

        // Then
        assertTrue(clean.length() <= FileName.MAX_LENGTH, clean);
        assertTrue(clean.endsWith("\uD83D\uDE00.png"), clean);
    }

    @Test
    void aDownloadsNameCannotBreakOutOfItsHeader() {
        assertEquals(
                "attachment; filename=\"a__b_.png\"; filename*=UTF-8''a%22%3Bb%C3%BC.png",
                FileName.attachment("a\";bü.png"));
    }
}
