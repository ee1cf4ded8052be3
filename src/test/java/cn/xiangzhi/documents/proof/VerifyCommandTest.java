package cn.xiangzhi.documents.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.TestStore;
import cn.xiangzhi.base.OperatorCommand;
import cn.xiangzhi.base.Refused;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator types and reads, and the exit code a script goes by. */
class VerifyCommandTest {

    @TempDir
    private Path home;

    private FilledStore store = null;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void 一个小库() throws Exception {
        store = new FilledStore(TestStore.dataSource("documents"), home, null);
        store.fill(40, 100, 200);
    }

    @Test
    void 全部一致退出码为零_有问题为三_每处一行() throws Exception {
        assertThat(run()).isZero();
        assertThat(words()).contains("附件 40 件", "摘要链 44 环", "全部一致");
        var altered = store.attachments.get(3);
        Files.write(store.file(altered), new byte[] {1});
        assertThat(run("--threads", "1")).isEqualTo(VerifyCommand.FOUND);
        assertThat(words())
                .contains("被改动：附件 " + altered.fileName(), altered.id().toString(), "现为 1 字节", "有问题 1 处");
        assertThat(run("--matter", store.attachments.get(4).matter().toString()))
                .isZero();
        assertThat(run("--matter", altered.matter().toString())).isEqualTo(VerifyCommand.FOUND);
        assertThat(run("--since", "2026-12-01")).isZero();
    }

    @Test
    void 对照报送的锚点文件() throws Exception {
        var day = LocalDate.of(2026, 11, 12);
        store.anchors.fix(day);
        var file = home.resolve("锚点.txt");
        Files.writeString(
                file, store.anchors.of(FilledStore.COUNTY, day).orElseThrow().text());
        assertThat(run("--anchor", file.toString())).isZero();
        store.jdbc
                .sql("update documents_link set chain = :other where seq = 44")
                .param("other", "0".repeat(64))
                .update();
        assertThat(run("--anchor", file.toString())).isEqualTo(VerifyCommand.FOUND);
        assertThat(words()).contains("与锚点不符：" + FilledStore.COUNTY + " " + day);
    }

    @Test
    void 写错的话说怎么写() {
        assertThatThrownBy(() -> run("--since", "昨天")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> run("--threads", "许多")).isInstanceOf(Refused.class);
        assertThat(code("--since")).isEqualTo(OperatorCommand.WRONG_WORDS);
        assertThat(code("--all", "1")).isEqualTo(OperatorCommand.WRONG_WORDS);
    }

    private int code(String... words) {
        try {
            return run(words);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private int run(String... words) throws Exception {
        return store.command().run(List.of(words), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
