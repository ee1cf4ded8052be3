package cn.xiangzhi.documents.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.TestStore;
import cn.xiangzhi.documents.ChainedRows.Range;
import cn.xiangzhi.documents.LinkKind;
import cn.xiangzhi.documents.chain.Anchor;
import cn.xiangzhi.documents.chain.Link;
import cn.xiangzhi.documents.vault.FakeS3;
import cn.xiangzhi.documents.vault.S3Vault;
import cn.xiangzhi.secrecy.Sm3;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof of the store: what was done to it is named, all of it and nothing else. */
class ProofTest {

    private static final int MANY = 2_000;

    @TempDir
    private Path home;

    private FilledStore store = null;

    @BeforeEach
    void 一个库() {
        store = new FilledStore(TestStore.dataSource("documents"), home, null);
    }

    @Test
    void 两千个附件里的十处改动_一处不多一处不少() throws Exception {
        store.fill(MANY, 200, 3_000);
        assertThat(store.findings((Anchor.Told) null)).isEmpty();
        var planted = store.plant();
        var found = store.findings((Anchor.Told) null);
        assertThat(planted)
                .allSatisfy(
                        change -> assertThat(found.stream().filter(change::is)).hasSize(1));
        assertThat(found).hasSameSizeAs(planted);
    }

    @Test
    void 同样的内容登记两次_只存一份_坏了只说一次() throws Exception {
        var one = store.attachment("同一张照片".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var two = store.attachment("同一张照片".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        store.write(List.of(one, two), List.of());
        store.linker.all();
        assertThat(store.findings(Range.ALL)).isEmpty();
        store.jdbc
                .sql("delete from documents_attachment where id = :id")
                .param("id", one.id())
                .update();
        assertThat(store.findings(Range.ALL)).extracting(Finding::kind).containsExactly(Finding.Kind.ROW_GONE);
        Files.delete(store.file(two));
        assertThat(store.findings(Range.ALL))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Finding.Kind.ROW_GONE, Finding.Kind.MISSING);
    }

    @Test
    void 绕过程序插入的登记不在链上_夹带的文件说出位置() throws Exception {
        store.fill(20, 50, 60);
        store.insert(List.of(store.attachment("补的证据".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        Files.writeString(home.resolve("attachments/说明.txt"), "x");
        assertThat(store.findings(Range.ALL))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Finding.Kind.UNLINKED, Finding.Kind.ADDED);
    }

    @Test
    void 改动或删去一环_指出哪一环() throws Exception {
        store.fill(50, 50, 60);
        store.jdbc
                .sql("update documents_link set digest = :other where seq = 7")
                .param("other", Sm3.hex("别的"))
                .update();
        assertThat(store.findings(Range.ALL)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.CHAIN_BROKEN);
            assertThat(finding.line()).contains("第 7 环被改动");
        });
        store.jdbc.sql("delete from documents_link where seq = 30").update();
        assertThat(store.findings(Range.ALL))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Finding.Kind.CHAIN_BROKEN, Finding.Kind.CHAIN_BROKEN, Finding.Kind.UNLINKED);
        store.jdbc.sql("update documents_chain_head set seq = seq - 1").update();
        assertThat(store.findings(Range.ALL)).anyMatch(finding -> finding.line().contains("链首"));
    }

    @Test
    void 整条链重算过_库里的和交出去的锚点都对不上() throws Exception {
        store.fill(30, 50, 60);
        var day = LocalDate.of(2026, 11, 12);
        store.anchors.fix(day);
        var held = Anchor.read(
                store.anchors.of(FilledStore.COUNTY, day).orElseThrow().text());
        store.fill(30, 50, 60);
        assertThat(store.findings(held)).isEmpty();
        var row = store.attachments.get(3);
        var forged = Files.write(store.file(row), new byte[] {1, 2, 3});
        var digest = Sm3.hex(Files.readAllBytes(forged));
        Files.createDirectories(home.resolve("attachments/" + digest.substring(0, 2) + "/" + digest.substring(2, 4)));
        Files.move(forged, home.resolve("attachments/" + cn.xiangzhi.documents.vault.Vault.name(digest)));
        store.jdbc
                .sql("update documents_attachment set digest = :digest, size = 3 where id = :id")
                .param("digest", digest)
                .param("id", row.id())
                .update();
        rewrite(row.id(), digest);
        assertThat(store.findings(held)).hasSize(2).allMatch(finding -> finding.kind() == Finding.Kind.ANCHOR_BROKEN);
        store.jdbc.sql("delete from documents_anchor").update();
        assertThat(store.findings(held)).extracting(Finding::kind).containsExactly(Finding.Kind.ANCHOR_BROKEN);
    }

    /** As somebody who knows how the chain is made would do it: every link from the altered one on is made again. */
    private void rewrite(java.util.UUID subject, String digest) {
        var links = new ArrayList<Link>();
        store.chain.each(links::add);
        var chain = Link.BEGINNING;
        for (var link : links) {
            var altered = link.subject().equals(subject);
            var again = new Link(
                    link.county(),
                    link.seq(),
                    link.kind(),
                    link.subject(),
                    altered ? digest : link.digest(),
                    altered ? "" : link.facts(),
                    link.at(),
                    "");
            chain = again.of(chain);
            store.jdbc
                    .sql("update documents_link set digest = :digest, facts = :facts, chain = :chain where seq = :seq")
                    .param("digest", again.digest())
                    .param("facts", again.facts())
                    .param("chain", chain)
                    .param("seq", link.seq())
                    .update();
        }
        store.jdbc
                .sql("update documents_chain_head set chain = :chain")
                .param("chain", chain)
                .update();
    }

    @Test
    void 还没有入链的也核对_入链后计数() throws Exception {
        var row = store.attachment(new byte[] {1, 2, 3});
        store.write(List.of(row), List.of());
        assertThat(store.chain.waiting(FilledStore.COUNTY)).isEqualTo(1);
        assertThat(store.findings(Range.ALL)).isEmpty();
        assertThat(store.linker.all()).isEqualTo(1);
        var head = store.chain.head(FilledStore.COUNTY).orElseThrow();
        assertThat(head.counts()).containsEntry(LinkKind.ATTACHMENT.name(), 1L);
        assertThat(store.findings(Range.ALL)).isEmpty();
    }

    @Test
    void 只核对某件事或某日以后的() throws Exception {
        store.fill(40, 50, 60);
        var row = store.attachments.get(5);
        Files.delete(store.file(row));
        assertThat(store.findings(new Range(null, Set.of(row.matter()))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.MISSING);
        assertThat(store.findings(
                        new Range(null, Set.of(store.attachments.get(6).matter()))))
                .isEmpty();
        assertThat(store.findings(new Range(OffsetDateTime.parse("2026-11-13T00:00:00+08:00"), null)))
                .isEmpty();
        assertThat(store.findings(new Range(OffsetDateTime.parse("2026-11-12T00:00:00+08:00"), null)))
                .hasSize(1);
    }

    @Test
    void 对象存储上的附件同样核对() throws Exception {
        try (var bucket = new FakeS3();
                var vault = new S3Vault(bucket.setting(), home.resolve("scratch"))) {
            var remote = new FilledStore(TestStore.dataSource("documents"), home, vault);
            remote.fill(30, 50, 60);
            assertThat(remote.findings(Range.ALL)).isEmpty();
            var keys = bucket.objects().keySet().stream().sorted().toList();
            bucket.objects().remove(keys.get(3));
            bucket.objects().put(keys.get(9), new byte[] {1});
            bucket.objects().put("county/夹带.txt", new byte[] {1});
            assertThat(remote.findings(Range.ALL))
                    .extracting(Finding::kind)
                    .containsExactlyInAnyOrder(Finding.Kind.MISSING, Finding.Kind.ALTERED, Finding.Kind.ADDED);
        }
    }
}
