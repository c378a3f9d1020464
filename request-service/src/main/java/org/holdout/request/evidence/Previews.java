package org.holdout.request.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.picture.Pictures;
import org.holdout.request.words.Refusals;

/** Copies of pictures that may be shown in place; so many at a time as memory allows. */
@ApplicationScoped
public class Previews {

    private final EvidenceFiles files;
    private final PreviewSettings settings;
    private final Semaphore turns;

    @Inject
    Previews(EvidenceFiles files, EvidenceSettings settings) {
        this.files = files;
        this.settings = settings.preview();
        this.turns = new Semaphore(this.settings.atOnce(), true);
    }

    static Pictures.Bounds bounds(PreviewSettings settings) {
        return new Pictures.Bounds(settings.maxPixels(), settings.maxWebpPixels(), settings.maxScans());
    }

    /**
     * A copy of an owner's picture.
     *
     * @param full whether it is to be looked at, and not for a list
     * @throws ProblemException NOT_FOUND when it is not theirs or is no picture, LIMIT_EXCEEDED when it is too large to be
     *     shown, EVIDENCE_REJECTED when it cannot be read as a picture, UNAVAILABLE when too many wait
     */
    public Pictures.Copy of(UUID evidence, UUID owner, boolean full) throws IOException {
        takeTurn();
        try {
            EvidenceDownload file = files.open(evidence, owner);
            try (InputStream content = file.content()) {
                if (!file.mediaType().startsWith("image/")) {
                    throw Refusals.of(ErrorCode.NOT_FOUND, "evidence.refused.noPicture");
                }
                return copy(file.mediaType(), content.readAllBytes(), full ? settings.fullSide() : settings.side());
            }
        } finally {
            turns.release();
        }
    }

    private Pictures.Copy copy(String mediaType, byte[] picture, int side) {
        try {
            return Pictures.copy(mediaType, picture, side, bounds(settings))
                    .orElseThrow(() -> Refusals.of(
                            ErrorCode.LIMIT_EXCEEDED,
                            "evidence.refused.pictureTooLarge",
                            settings.maxPixels() / 1_000_000));
        } catch (IOException e) {
            throw Refusals.of(ErrorCode.EVIDENCE_REJECTED, "evidence.refused.notShown");
        }
    }

    private void takeTurn() {
        try {
            if (turns.tryAcquire(settings.waitFor().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusals.of(ErrorCode.UNAVAILABLE, "evidence.refused.manyPictures");
    }
}
