package cn.xiangzhi.documents.vault;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of an S3-compatible store. Only the plainest requests are made (head, get with range, put with Content-MD5,
 * delete, list), so that any such store will do; checksums of the newer protocol are left out for the same reason.
 */
public final class S3Vault implements Vault, AutoCloseable {

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final Path scratch;

    public S3Vault(S3Setting setting, Path scratch) {
        this.bucket = setting.bucket();
        this.prefix = setting.prefix();
        this.scratch = scratch;
        this.client = client(setting);
    }

    private static S3Client client(S3Setting setting) {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(setting.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(setting.accessKey(), setting.secretKey())))
                .serviceConfiguration(plain ->
                        plain.pathStyleAccessEnabled(setting.pathStyle()).chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        return setting.endpoint().isEmpty()
                ? builder.build()
                : builder.endpointOverride(URI.create(setting.endpoint())).build();
    }

    private String key(String digest) {
        return prefix + Vault.name(digest);
    }

    @Override
    public OptionalLong size(String digest) throws IOException {
        try {
            return OptionalLong.of(asked(
                            () -> client.headObject(head -> head.bucket(bucket).key(key(digest))))
                    .contentLength());
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void put(Path file, String digest) throws IOException {
        var check = md5(file);
        asked(() -> client.putObject(
                put -> put.bucket(bucket)
                        .key(key(digest))
                        .contentType("application/octet-stream")
                        .contentMD5(check),
                RequestBody.fromFile(file)));
        Files.deleteIfExists(file);
    }

    @Override
    public InputStream open(String digest) throws IOException {
        return open(digest, 0);
    }

    InputStream open(String digest, long from) throws IOException {
        return asked(() -> client.getObject(get -> {
            get.bucket(bucket).key(key(digest));
            if (from > 0) {
                get.range("bytes=" + from + "-");
            }
        }));
    }

    @Override
    public Resource resource(String digest, long size) {
        return new S3Resource(this, digest, size);
    }

    @Override
    public void with(String digest, FileWork work) throws IOException {
        var file = Files.createTempFile(Files.createDirectories(scratch), "from-store-", ".tmp");
        try {
            try (var stream = open(digest);
                    var out = Files.newOutputStream(file)) {
                stream.transferTo(out);
            }
            work.on(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void remove(String digest) throws IOException {
        asked(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key(digest))));
    }

    @Override
    public Listing list() throws IOException {
        var found = client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))
                .contents()
                .iterator();
        return new Listing() {
            @Override
            public @Nullable Stored next() throws IOException {
                var object = asked(() -> following(found));
                return object == null ? null : Vault.stored(object.key().substring(prefix.length()));
            }

            @Override
            public void close() {
                // nothing is held between two pages of the list
            }
        };
    }

    private static @Nullable S3Object following(Iterator<S3Object> found) {
        return found.hasNext() ? found.next() : null;
    }

    @Override
    public String where(String name) {
        return "s3://" + bucket + "/" + prefix + name;
    }

    @Override
    public void close() {
        client.close();
    }

    /** Asks the store; what goes wrong there is a fault of input and output like one of a disk. */
    private static <T extends @Nullable Object> T asked(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (NoSuchKeyException none) {
            throw new NoSuchFileException("object store: " + none.getMessage());
        } catch (S3Exception answer) {
            if (answer.statusCode() == 404 && !"NoSuchBucket".equals(code(answer))) {
                throw new NoSuchFileException("object store: " + answer.getMessage());
            }
            throw new IOException("object store: " + answer.getMessage(), answer);
        } catch (SdkException unreachable) {
            throw new IOException("object store: " + unreachable.getMessage(), unreachable);
        }
    }

    private static @Nullable String code(S3Exception answer) {
        return answer.awsErrorDetails() == null
                ? null
                : answer.awsErrorDetails().errorCode();
    }

    private static String md5(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("MD5");
            var buffer = new byte[1 << 16];
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
