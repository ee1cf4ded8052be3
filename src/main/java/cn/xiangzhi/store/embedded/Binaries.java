package cn.xiangzhi.store.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs of the class path, unpacked once beside the data; a marker file is written last. */
record Binaries(Path directory, String version) {

    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar");

    static Binaries unpacked(Path home) throws IOException {
        var archive = archive();
        var match = VERSION.matcher(archive.toString());
        if (!match.find()) {
            throw new IOException("看不出内嵌 PostgreSQL 的版本：" + archive);
        }
        var version = match.group(1);
        var directory = home.resolve("pgbin-" + version);
        if (!Files.exists(marker(directory))) {
            alone(archive, directory);
        }
        return new Binaries(directory, version);
    }

    private static Path marker(Path directory) {
        return directory.resolve(".complete");
    }

    /** Two programs may begin in one folder at the same moment: the second waits and finds everything there. */
    private static synchronized void alone(URL archive, Path directory) throws IOException {
        Files.createDirectories(directory);
        try (var channel = FileChannel.open(
                        directory.resolve(".unpacking"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (held.isValid() && !Files.exists(marker(directory))) {
                unpack(archive, directory);
                Files.createFile(marker(directory));
            }
        }
    }

    /** {@code 18} of {@code 18.6.0}: what the data directory is named after. */
    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static URL archive() throws IOException {
        var name = System.getProperty("os.arch").equals("aarch64")
                ? "postgres-linux-arm_64.txz"
                : "postgres-linux-x86_64.txz";
        var found = Binaries.class.getClassLoader().getResource(name);
        if (found == null) {
            throw new IOException("本程序包不含适用于这台机器（" + System.getProperty("os.name") + "，" + System.getProperty("os.arch")
                    + "）的内嵌 PostgreSQL，请用 spring.datasource.url 指定外部 PostgreSQL");
        }
        return found;
    }

    private static void unpack(URL archive, Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream raw = new BufferedInputStream(archive.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, directory);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path directory) throws IOException {
        var target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("压缩包路径越界：" + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
