package cn.xiangzhi.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The key file of an installation: made once, readable by its owner only, never overwritten. */
final class KeyFile {

    private KeyFile() {}

    static Key readOrCreate(Path file) {
        try {
            return Files.exists(file) ? read(file) : create(file);
        } catch (FileAlreadyExistsException e) {
            return readOrCreate(file);
        } catch (IOException e) {
            throw new UncheckedIOException("不能读写个人信息密钥文件" + file, e);
        }
    }

    private static Key read(Path file) throws IOException {
        return Key.ofHex(Files.readString(file));
    }

    private static Key create(Path file) throws IOException {
        var bytes = new byte[Key.LENGTH];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.WRITE))) {
            channel.write(
                    ByteBuffer.wrap((HexFormat.of().formatHex(bytes) + "\n").getBytes(StandardCharsets.US_ASCII)));
        }
        return new Key(bytes);
    }
}
