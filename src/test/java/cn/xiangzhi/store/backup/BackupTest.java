package cn.xiangzhi.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.TestStore;
import cn.xiangzhi.base.Refused;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is backed up comes back, wholly or not at all. */
class BackupTest {

    private static final PrintStream QUIET = new PrintStream(PrintStream.nullOutputStream());

    @TempDir
    private Path directory;

    private Path from;
    private Path to;
    private Path file;
    private DataSource source;

    @BeforeEach
    void 有数据的库() throws Exception {
        from = Files.createDirectories(directory.resolve("from"));
        to = Files.createDirectories(directory.resolve("to"));
        file = directory.resolve("备份.zip");
        source = TestStore.dataSource("sample");
        var jdbc = JdbcClient.create(source);
        jdbc.sql("""
                        insert into sample_matter (county_code, id, text, facts, tags, at, amount, bytes)
                        select '429999', gen_random_uuid(), E'占道经营\\t\\\\' || n || E'\\n“引号”', jsonb_build_object('序', n),
                               array['a,b', null, '引"号'], timestamptz '2026-03-01 08:00+08' + n * interval '1 second',
                               n / 3.0, sha256(n::text::bytea)
                          from generate_series(1, 5000) n
                        """).update();
        jdbc.sql("insert into sample_line select county_code, gen_random_uuid(), id from sample_matter")
                .update();
        Files.createDirectories(from.resolve("attachments/ab"));
        Files.writeString(from.resolve("attachments/ab/1.txt"), "现场照片");
        Files.createDirectories(from.resolve("keys"));
        Files.writeString(from.resolve("keys/personal-data.key"), "00ff");
        Files.writeString(from.resolve("pg.password"), "不该备份");
    }

    @Test
    void 备份后恢复到空库_逐行相同() throws Exception {
        var manifest = back(true);
        var target = restored();
        for (var table : List.of("sample_matter", "sample_line", "flyway_schema_history_sample")) {
            assertThat(digest(target, table)).as(table).isEqualTo(digest(source, table));
        }
        assertThat(manifest.tables()).anySatisfy(t -> {
            assertThat(t.name()).isEqualTo("sample_matter");
            assertThat(t.rows()).isEqualTo(5001);
        });
        assertThat(to.resolve("attachments/ab/1.txt")).hasContent("现场照片");
        assertThat(to.resolve("keys/personal-data.key")).hasContent("00ff");
        assertThat(to.resolve("pg.password")).doesNotExist();
    }

    @Test
    void 恢复后自增序列与外键照旧() throws Exception {
        back(true);
        var target = JdbcClient.create(restored());
        target.sql("insert into sample_matter (county_code, id) values ('429999', gen_random_uuid())")
                .update();
        assertThat(target.sql("select max(born) from sample_matter")
                        .query(Long.class)
                        .single())
                .isEqualTo(5002);
        assertThat(target.sql("select count(*) from pg_constraint where conrelid = 'sample_line'::regclass"
                                + " and contype = 'f'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void 密钥可以不放进备份() throws Exception {
        assertThat(back(false).files()).extracting(Manifest.Attached::path).containsExactly("attachments/ab/1.txt");
    }

    @Test
    void 备份损坏一个字节即拒绝_库仍是空的() throws Exception {
        back(true);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        var target = empty();
        assertThatThrownBy(() -> restore(target))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已损坏")
                .hasMessageContaining("数据库未作任何改动");
        assertThat(tables(target)).isZero();
    }

    @Test
    void 备份被截断即拒绝() throws Exception {
        back(true);
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> restore(empty())).isInstanceOf(Refused.class).hasMessageContaining("已损坏");
    }

    @Test
    void 有数据的库拒绝恢复() throws Exception {
        back(true);
        assertThatThrownBy(() -> restore(source)).isInstanceOf(Refused.class).hasMessageContaining("恢复只能进入空的库");
        assertThat(JdbcClient.create(source)
                        .sql("select count(*) from sample_matter")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5001);
    }

    @Test
    void 备份来自不认识的表即拒绝_库恢复为空() throws Exception {
        JdbcClient.create(source)
                .sql("create table sample_later (n int primary key)")
                .update();
        back(true);
        var target = empty();
        assertThatThrownBy(() -> restore(target)).isInstanceOf(Refused.class).hasMessageContaining("不存在");
        assertThat(tables(target)).isZero();
        assertThat(to.resolve("attachments/ab/1.txt")).doesNotExist();
    }

    private Manifest back(boolean withKey) throws Exception {
        try (var connection = source.getConnection()) {
            return new Backup(connection, QUIET).write(file, from, withKey, Clock.systemUTC());
        }
    }

    private DataSource restored() throws Exception {
        var target = empty();
        restore(target);
        return target;
    }

    private void restore(DataSource target) throws Exception {
        try (var backup = BackupFile.open(file)) {
            new Restore(target, to, QUIET).read(backup);
        }
    }

    private static DataSource empty() {
        return TestStore.open(TestStore.emptyDatabase());
    }

    private static int tables(DataSource target) throws Exception {
        try (var connection = target.getConnection()) {
            return Catalogue.tables(connection).size();
        }
    }

    private static String digest(DataSource of, String table) {
        return JdbcClient.create(of)
                .sql("select md5(string_agg(t::text, '|' order by t::text)) from " + table + " t")
                .query(String.class)
                .single();
    }
}
