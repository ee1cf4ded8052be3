package cn.xiangzhi.documents.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.secrecy.Sm3;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder and the S3-compatible store do the same under the same digests. */
class VaultTest {

    @TempDir
    private Path home;

    private FakeS3 store = null;

    @BeforeEach
    void 本机的对象存储() throws IOException {
        store = new FakeS3();
    }

    @AfterEach
    void 关上() {
        store.close();
    }

    private Vault vault(String kind) {
        return kind.equals("文件夹") ? new FolderVault(home) : new S3Vault(store.setting(), home.resolve("scratch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"文件夹", "对象存储"})
    void 存取_分段读_列表有序_取回(String kind) throws Exception {
        var vault = vault(kind);
        var digests = new TreeSet<String>();
        for (var n = 0; n < 8; n++) {
            digests.add(put(vault, "第" + n + "件原件"));
        }
        var one = digests.first();
        assertThat(vault.size(one)).hasValue("第0件原件".getBytes(StandardCharsets.UTF_8).length);
        try (var stream = vault.open(one)) {
            assertThat(Sm3.hex(stream)).isEqualTo(one);
        }
        var whole = new String(vault.resource(one, 16).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try (var late = vault.resource(one, 16).getInputStream()) {
            late.skipNBytes(3);
            assertThat(new String(late.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(whole.substring(1));
        }
        vault.with(one, file -> assertThat(Files.readString(file)).isEqualTo(whole));
        assertThat(listed(vault)).containsExactlyElementsOf(digests);
        assertThat(vault.where(Vault.name(one))).contains(one);
        vault.remove(one);
        assertThat(vault.size(one)).isEmpty();
        assertThatThrownBy(() -> vault.open(one)).isInstanceOf(NoSuchFileException.class);
        assertThat(listed(vault)).hasSize(7).doesNotContain(one);
        try (var scratch = Files.walk(home.resolve("scratch"))) {
            assertThat(scratch.filter(Files::isRegularFile)).isEmpty();
        } catch (NoSuchFileException none) {
            assertThat(kind).isEqualTo("文件夹");
        }
    }

    @Test
    void 不在摘要位置上的文件列出来但没有摘要() throws Exception {
        var vault = new FolderVault(home);
        var digest = put(vault, "原件");
        Files.writeString(home.resolve("attachments/夹带.txt"), "x");
        Files.createDirectories(home.resolve("attachments/zz"));
        Files.writeString(home.resolve("attachments/zz").resolve(digest), "放错了地方");
        var names = new ArrayList<Vault.Stored>();
        try (var list = vault.list()) {
            for (var next = list.next(); next != null; next = list.next()) {
                names.add(next);
            }
        }
        assertThat(names).hasSize(3);
        assertThat(names.stream().filter(stored -> stored.digest() != null)).hasSize(1);
    }

    @Test
    void 对象存储分段读时不取前面的内容() throws Exception {
        var vault = new S3Vault(store.setting(), home);
        var digest = put(vault, "0123456789".repeat(1000));
        var before = store.sent();
        try (var stream = vault.resource(digest, 10_000).getInputStream()) {
            stream.skipNBytes(9_000);
            assertThat(stream.readAllBytes()).hasSize(1_000);
        }
        assertThat(store.sent() - before).isEqualTo(1_000);
    }

    @Test
    void 从文件夹搬到对象存储再搬回来_坏的不搬() throws Exception {
        var folder = new FolderVault(home);
        var remote = new S3Vault(store.setting(), home.resolve("scratch"));
        var good = put(folder, "好的");
        var bad = put(folder, "坏的");
        Files.writeString(folder.file(bad), "改过");
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(CopyCommand.copy(folder, remote, home.resolve("scratch"), out))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("不符", bad, "已复制 1 个");
        assertThat(listed(remote)).containsExactly(good);
        folder.remove(good);
        folder.remove(bad);
        assertThat(CopyCommand.copy(remote, folder, home.resolve("scratch"), out))
                .isZero();
        assertThat(listed(folder)).containsExactly(good);
        assertThat(CopyCommand.copy(remote, folder, home.resolve("scratch"), out))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("原已在的 1 个");
    }

    @Test
    void 签名不对的请求对象存储不认_说成存取故障() throws Exception {
        var vault = new S3Vault(store.setting("wrong"), home);
        assertThatThrownBy(() -> put(vault, "原件"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NoSuchFileException.class);
        assertThat(store.refused()).isPositive();
        assertThat(store.objects()).isEmpty();
    }

    private String put(Vault vault, String words) throws IOException {
        var file = Files.writeString(Files.createTempFile(home, "in", ""), words);
        var digest = Sm3.hex(words);
        vault.put(file, digest);
        assertThat(file).doesNotExist();
        return digest;
    }

    private static List<String> listed(Vault vault) throws IOException {
        var names = new ArrayList<String>();
        try (var list = vault.list()) {
            for (var next = list.next(); next != null; next = list.next()) {
                names.add(next.digest());
            }
        }
        return names;
    }
}
