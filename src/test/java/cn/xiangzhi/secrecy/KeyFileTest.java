package cn.xiangzhi.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.TestStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store and its key belong together: made once, never replaced in silence. */
class KeyFileTest {

    private static final String OTHER = "ffffffffffffffffffffffffffffffff";

    private final JdbcClient jdbc = TestStore.jdbc("secrecy");

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void where() {
        file = home.resolve("keys/personal-data.key");
    }

    @Test
    void 密钥文件只建一次且只有属主可读() throws Exception {
        var sealed = start("").seal("某人");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(start("").open(sealed)).isEqualTo("某人");
    }

    @Test
    void 密钥不是十六进制就不启动() throws Exception {
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(file, "坏的");
        assertThatThrownBy(() -> start("")).isInstanceOf(KeyException.class).hasMessageContaining("32位十六进制");
        assertThatThrownBy(() -> start("00ff")).isInstanceOf(KeyException.class).hasMessageContaining("密钥");
    }

    @Test
    void 密钥文件丢失时不启动_不另建_取回后照常() throws Exception {
        var sealed = start("").seal("某人");
        var kept = Files.readString(file);
        Files.delete(file);
        assertThatThrownBy(() -> start(""))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("取回");
        assertThat(file).doesNotExist();
        Files.writeString(file, kept);
        assertThat(start("").open(sealed)).isEqualTo("某人");
    }

    @Test
    void 换了一把密钥也不启动() throws Exception {
        start("");
        assertThatThrownBy(() -> start(OTHER))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("xiangzhi.secrecy.key");
        Files.writeString(file, OTHER);
        assertThatThrownBy(() -> start("")).isInstanceOf(KeyException.class).hasMessageContaining(file.toString());
    }

    @Test
    void 没有核对值的旧库_已有加密内容而没有密钥时不启动_有密钥时记下核对值() throws Exception {
        jdbc.sql("create table old_people (id int primary key, phone_sealed text)")
                .update();
        jdbc.sql("insert into old_people values (1, '')").update();
        var sealed = start("").seal("13800000000");
        jdbc.sql("delete from secrecy_key").update();
        jdbc.sql("insert into old_people values (2, :sealed)")
                .param("sealed", sealed)
                .update();
        var kept = Files.readString(file);
        Files.delete(file);
        assertThatThrownBy(() -> start("")).isInstanceOf(KeyException.class);
        Files.writeString(file, kept);
        start("");
        assertThatThrownBy(() -> start(OTHER)).isInstanceOf(KeyException.class);
    }

    private PersonalData start(String setting) {
        return new PersonalData(home, setting, new KeyProof(jdbc));
    }
}
