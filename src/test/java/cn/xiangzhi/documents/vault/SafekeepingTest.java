package cn.xiangzhi.documents.vault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.TestStore;
import cn.xiangzhi.secrecy.Sm3;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A file and its row: both are kept, or neither, also after a crash. */
class SafekeepingTest {

    @TempDir
    private Path home;

    private JdbcClient jdbc = null;
    private FolderVault vault = null;
    private Spool spool = null;
    private Safekeeping safekeeping = null;
    private TransactionTemplate transaction = null;

    @BeforeEach
    void 一个库() {
        DataSource source = TestStore.dataSource("documents");
        jdbc = JdbcClient.create(source);
        vault = new FolderVault(home);
        spool = new Spool(home);
        var transactions = new JdbcTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        safekeeping = new Safekeeping(vault, spool, jdbc, transactions);
    }

    @Test
    void 断电以后_没有登记的取回_登记过的留下_没收完的扔掉() throws Exception {
        var orphan = lying("没有登记的");
        var kept = lying("登记过的");
        register(kept);
        Files.createDirectories(spool.folder());
        Files.writeString(spool.folder().resolve("1.intent"), orphan);
        Files.writeString(spool.folder().resolve("2.intent"), kept);
        Files.writeString(spool.folder().resolve("3"), "收到一半");
        assertThat(safekeeping.underway()).containsExactlyInAnyOrder(orphan, kept);
        safekeeping.clear(file -> true);
        assertThat(vault.size(orphan)).isEmpty();
        assertThat(vault.size(kept)).isPresent();
        assertThat(spool.folder()).isEmptyDirectory();
    }

    @Test
    void 办成的留下_没办成的取回_不留痕迹() throws Exception {
        var good = receive("办成的");
        transaction.executeWithoutResult(status -> keep(good));
        assertThat(vault.size(good.digest())).isPresent();
        var bad = receive("没办成的");
        transaction.executeWithoutResult(status -> {
            keep(bad);
            status.setRollbackOnly();
        });
        assertThat(vault.size(bad.digest())).isEmpty();
        spool.discard(bad);
        assertThat(spool.folder()).isEmptyDirectory();
    }

    private Spool.Incoming receive(String words) throws IOException {
        var content = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
        return spool.receive(content, 1000, () -> cn.xiangzhi.base.Refused.notFound("x"));
    }

    private void keep(Spool.Incoming incoming) {
        try {
            safekeeping.keep(incoming);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private String lying(String words) throws IOException {
        var digest = Sm3.hex(words);
        vault.put(Files.writeString(Files.createTempFile(home, "in", ""), words), digest);
        return digest;
    }

    private void register(String digest) {
        jdbc.sql("""
                insert into documents_attachment (county_code, id, matter_kind, matter, file_name, media_type, size, digest,
                  received_at, received_by)
                values ('420999', :id, 'nobody', :id, 'a.jpg', 'image/jpeg', 1, :digest, now(), '张三')
                """).param("id", UUID.randomUUID()).param("digest", digest).update();
    }
}
