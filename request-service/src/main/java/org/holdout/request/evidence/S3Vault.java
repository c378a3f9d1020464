package org.holdout.request.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A bucket of a server that speaks S3. A file is received in a folder of this machine, sealed already, and travels to the bucket
 * when it is kept; the store makes an object whole or not at all.
 */
final class S3Vault implements EvidenceVault {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final FolderVault spool;

    /**
     * Stores in {@code bucket}, under names that begin with {@code prefix}.
     *
     * @param spool where files wait that are received and not kept
     */
    S3Vault(S3Client client, String bucket, String prefix, FolderVault spool) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
        this.spool = spool;
    }

    @Override
    public OutputStream receive(UUID evidence) throws IOException {
        return spool.receive(evidence);
    }

    @Override
    public InputStream received(UUID evidence) throws IOException {
        return spool.received(evidence);
    }

    @Override
    public void keep(UUID evidence) throws IOException {
        try {
            client.putObject(put -> put.bucket(bucket).key(key(evidence)), RequestBody.fromFile(spool.part(evidence)));
        } catch (SdkException | UncheckedIOException e) {
            throw new IOException("The file could not be stored in the bucket", e);
        }
        spool.discard(evidence);
    }

    @Override
    public InputStream open(UUID evidence) throws IOException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(key(evidence)));
        } catch (NoSuchKeyException e) {
            NoSuchFileException missing = new NoSuchFileException(key(evidence));
            missing.initCause(e);
            throw missing;
        } catch (SdkException e) {
            throw new IOException("The file could not be fetched from the bucket", e);
        }
    }

    @Override
    public void discard(UUID evidence) throws IOException {
        spool.discard(evidence);
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(key(evidence)));
        } catch (SdkException e) {
            throw new IOException("The file could not be removed from the bucket", e);
        }
    }

    @Override
    public void eachBefore(Instant time, Consumer<UUID> found) throws IOException {
        spool.eachBefore(time, found);
        try {
            client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                    .filter(object -> object.lastModified().isBefore(time))
                    .map(object -> object.key().substring(prefix.length()))
                    .filter(name -> ID.matcher(name).matches())
                    .map(UUID::fromString)
                    .forEach(found);
        } catch (SdkException e) {
            throw new IOException("The bucket could not be listed", e);
        }
    }

    private String key(UUID evidence) {
        return prefix + evidence;
    }
}
