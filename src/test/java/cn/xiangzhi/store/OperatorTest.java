package cn.xiangzhi.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.TestStore;
import cn.xiangzhi.Xiangzhi;
import cn.xiangzhi.store.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The operator's command line, from the words typed to the words answered. */
class OperatorTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void 系统运行时也能备份_再恢复到外部数据库() throws Exception {
        var home = directory.resolve("home");
        var file = directory.resolve("backup.zip");
        try (var server = EmbeddedPostgres.start(home);
                var connection = DriverManager.getConnection(server.url(), server.username(), server.password())) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(operate("backup", file.toString(), "--xiangzhi.home=" + home))
                    .isZero();
        }
        assertThat(said()).contains("备份完成").contains("个人信息密钥");
        var server = TestStore.server();
        assertThat(operate(
                        "restore",
                        file.toString(),
                        "--xiangzhi.home=" + directory.resolve("other"),
                        "--spring.datasource.url=" + server.url(TestStore.emptyDatabase()),
                        "--spring.datasource.username=" + server.username(),
                        "--spring.datasource.password=" + server.password()))
                .isZero();
        assertThat(said()).contains("恢复完成");
    }

    @Test
    void 拒绝时说清原因和办法且退出码不为零() {
        assertThat(operate("restore", directory.resolve("无").toString(), "--xiangzhi.home=" + directory))
                .isEqualTo(1);
        assertThat(said()).contains("找不到备份文件").contains("请先：请核对文件名和路径");
    }

    @Test
    void 参数不对时说明用法() throws Exception {
        Files.createDirectories(directory.resolve("h"));
        assertThat(operate("backup", "--xiangzhi.home=" + directory.resolve("h")))
                .isEqualTo(2);
        assertThat(said()).contains("用法：bin/xiangzhi backup");
    }

    @Test
    void 说明不启动数据库_不认识的命令也只给说明() {
        var home = directory.resolve("untouched");
        assertThat(operate("help", "--xiangzhi.home=" + home)).isZero();
        assertThat(said())
                .contains(
                        "  backup 文件 [--without-key]  ", "  import-law ", "  token ", "  user ", "  verify ", "  help");
        assertThat(operate("nothing", "--xiangzhi.home=" + home)).isEqualTo(2);
        assertThat(home).doesNotExist();
    }

    @Test
    void 命令只做所要求的事_不翻日子_不建管理员_不装演示数据() throws Exception {
        var server = TestStore.server();
        var database = TestStore.emptyDatabase();
        assertThat(operate(
                        "user",
                        "list",
                        "--xiangzhi.home=" + directory.resolve("quiet"),
                        "--xiangzhi.demo=true",
                        "--spring.datasource.url=" + server.url(database),
                        "--spring.datasource.username=" + server.username(),
                        "--spring.datasource.password=" + server.password()))
                .isZero();
        try (var source = TestStore.open(database)) {
            var jdbc = JdbcClient.create(source);
            for (var table : List.of("calendar_day", "access_account", "places_division", "intake_report")) {
                assertThat(jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        }
    }

    private int operate(String... words) {
        return new Operator(Xiangzhi.class, new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(new ArrayList<>(Arrays.asList(words)));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
