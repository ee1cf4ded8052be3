package cn.xiangzhi.documents.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.OperatorCommand;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.SealKind;
import cn.xiangzhi.documents.Seals;
import cn.xiangzhi.documents.seal.OfdCheck;
import cn.xiangzhi.documents.seal.PdfCheck;
import cn.xiangzhi.documents.seal.SealSamples;
import cn.xiangzhi.documents.vault.FolderVault;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals registered, used, refused, handed over, lost; the ledger keeps everything (S13 F42), on a real PostgreSQL. */
@XiangzhiTest
class SealRoadTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Seals seals;

    @Autowired
    private SealRegister register;

    @Autowired
    private SealRequests requests;

    @Autowired
    private SealStore store;

    @Autowired
    private UseStore uses;

    @Autowired
    private SealActs acts;

    @Autowired
    private Papers papers;

    @Autowired
    private SealedFiles files;

    @Autowired
    private SealAuthority authority;

    @Autowired
    private Checking checking;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    private SealTown town;

    @BeforeEach
    void 一个虚构的镇() {
        assumeThat(seals.draws()).as("随附的字体").isTrue();
        town = new SealTown(context);
    }

    @Test
    void 保管人盖章_文件原样保存_登记一行_核验是原件() {
        var seal = town.inUse(town.organSeal());
        var paper = issue(PaperKind.DECISION);
        seal(town.keeper, seal, paper);
        var use = uses.ofPaper(town.county, paper.id()).getLast();
        assertThat(use.usedByName()).isEqualTo("谈书玉");
        assertThat(use.paperNumber()).isEqualTo(paper.number());
        assertThat(use.result()).isEqualTo(SealUse.Result.SEALED);
        var bytes = files.open(use.pdfDigest()).orElseThrow();
        assertThat(PdfCheck.check(bytes, authority.anchors()).whole()).isTrue();
        var answer = checking.file(bytes);
        assertThat(answer.heading()).isEqualTo("是原件");
        assertThat(answer.facts()).containsEntry("文号", paper.number()).containsEntry("状态", "有效");
        var ofd = files.open(use.ofdDigest()).orElseThrow();
        assertThat(OfdCheck.check(ofd, authority.anchors()).whole()).isTrue();
        assertThat(checking.file(ofd).facts()).isEqualTo(answer.facts());
        assertThat(checking.file(SealSamples.changed(ofd, "Page_0/Content.xml")).faults())
                .containsExactly("正文内容：内容与签章时不一致（第 1 页）");
        papers.voidPaper(town.maker, paper.id(), "当事人写错");
        assertThat(checking.file(bytes).heading()).isEqualTo("原件，已作废");
        var changed = bytes.clone();
        changed[changed.length / 3] ^= 4;
        assertThat(checking.file(changed).tone()).isEqualTo("red");
        assertThat(checking.file(changed).faults()).anyMatch(fault -> fault.startsWith("与原件不同之处"));
    }

    @Test
    void 盖章的文件进入摘要链_核对能指出被改动的() throws Exception {
        var seal = town.inUse(town.organSeal());
        var paper = issue(PaperKind.DECISION);
        seal(town.keeper, seal, paper);
        var use = uses.ofPaper(town.county, paper.id()).getLast();
        assertThat(verified(paper)).contains("全部一致");
        var file = context.getBean(FolderVault.class).file(use.pdfDigest());
        var bytes = java.nio.file.Files.readAllBytes(file);
        java.nio.file.Files.writeString(file, "改动");
        assertThat(verified(paper)).contains("有问题 1 处").contains("已盖章");
        java.nio.file.Files.write(file, bytes);
    }

    private String verified(Paper paper) throws Exception {
        var command = context.getBeansOfType(OperatorCommand.class).values().stream()
                .filter(one ->
                        one.getClass().getAnnotation(Command.class).name().equals("verify"))
                .findFirst()
                .orElseThrow();
        var out = new java.io.ByteArrayOutputStream();
        command.run(
                java.util.List.of("--matter", paper.id().toString()),
                new java.io.PrintStream(out, true, java.nio.charset.StandardCharsets.UTF_8));
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void 同一次提交只盖一次_再盖一次不准() {
        var seal = town.inUse(town.organSeal());
        var paper = issue(PaperKind.DECISION);
        var once = Ids.next();
        seals.seal(town.keeper, once, seal, paper.id());
        seals.seal(town.keeper, once, seal, paper.id());
        refused(town.keeper, seal, paper, null, "已经用过印");
        assertThat(results(paper)).containsExactly("SEALED", "REFUSED");
    }

    @Test
    void 不是保管人_种类不对_停用_过期_作废的都不准_每次都留记录() {
        var seal = town.inUse(town.seal("听证专用章", SealKind.ORGAN, Set.of(PaperKind.HEARING_NOTICE)));
        var paper = issue(PaperKind.DECISION);
        refused(town.officer, town.inUse(town.organSeal()), paper, null, "不是这枚印章的保管人");
        refused(town.officer, seal, paper, "S13", "超越权限");
        refused(town.keeper, seal, paper, "S13", "超越权限");
        move(seal, SealMove.STOP);
        refused(town.keeper, seal, paper, null, "停用");
        move(seal, SealMove.ENABLE);
        today.at(
                OffsetDateTime.parse("2031-01-02T09:00:00+08:00"),
                () -> refused(town.keeper, seal, paper, null, "不在有效期"));
        papers.voidPaper(town.maker, paper.id(), "写错");
        refused(town.keeper, seal, paper, null, "作废");
        assertThat(results(paper)).hasSize(6).containsOnly("REFUSED");
        var kept = uses.ofSeal(store.find(town.keeper.scope(), seal).orElseThrow(), 10);
        assertThat(kept).allSatisfy(use -> {
            assertThat(use.refusedWhy()).isNotBlank();
            assertThat(use.refusedBasis()).isNotBlank();
            assertThat(use.refusedRemedy()).isNotBlank();
            assertThat(use.pdfDigest()).isNull();
        });
        assertThat(kept.getLast().usedByName()).isEqualTo("周海涛");
    }

    @Test
    void 没有署名日期的内部文书没有盖章的位置() {
        var seal = town.inUse(town.organSeal());
        refused(town.keeper, seal, issue(PaperKind.FILING_APPROVAL), null, "没有盖章的位置");
    }

    @Test
    void 双人用印_申请人保管人都不能自己批准_批准以后才能盖() {
        var seal = town.inUse(town.organSeal());
        register.twoPerson(town.head, seal, version(seal), true, "党委会议定");
        var paper = issue(PaperKind.DECISION);
        refused(town.keeper, seal, paper, null, "须经另一人批准");
        var own = Ids.next();
        requests.ask(town.head, own, seal, paper.id(), "急件");
        assertThatThrownBy(() -> requests.decide(town.head, own, true, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能自己批准");
        requests.withdraw(town.head, own);
        var asked = Ids.next();
        requests.ask(town.officer, asked, seal, paper.id(), "送达当事人");
        assertThatThrownBy(() -> requests.ask(town.officer, Ids.next(), seal, paper.id(), "再申请"))
                .hasMessageContaining("没有办完");
        var keeperToo = town.actor(
                town.township,
                town.keeper.person(),
                "谈书玉",
                Set.of(Right.SEAL_APPROVE, Right.SEAL_USE, Right.CASE_READ));
        assertThatThrownBy(() -> requests.decide(keeperToo, asked, true, "")).hasMessageContaining("保管人不能批准自己用印");
        assertThatThrownBy(() -> requests.decide(town.officer, asked, true, "")).hasMessageContaining("审批用印");
        refused(town.keeper, seal, paper, null, "须经另一人批准");
        requests.decide(town.head, asked, true, "");
        seal(town.keeper, seal, paper);
        var use = uses.ofPaper(town.county, paper.id()).getLast();
        assertThat(use.askedByName()).isEqualTo("周海涛");
        assertThat(use.approvedByName()).isEqualTo("郑镇长");
    }

    @Test
    void 不批准的写明理由_可以重新申请() {
        var seal = town.inUse(town.organSeal());
        register.twoPerson(town.head, seal, version(seal), true, "党委会议定");
        var paper = issue(PaperKind.DECISION);
        var asked = Ids.next();
        requests.ask(town.officer, asked, seal, paper.id(), "送达当事人");
        assertThatThrownBy(() -> requests.decide(town.head, asked, false, " ")).isInstanceOf(Refused.class);
        requests.decide(town.head, asked, false, "日期写错");
        assertThatThrownBy(() -> requests.decide(town.head, asked, true, "")).isInstanceOf(Refused.class);
        requests.ask(town.officer, Ids.next(), seal, paper.id(), "已改正");
    }

    @Test
    void 移交保管人是一项行为_原保管人随即不能用() {
        var seal = town.inUse(town.organSeal());
        var next = town.hire("新保管", Right.SEAL_USE, Right.CASE_READ);
        register.handOver(town.head, seal, version(seal), next.person(), "轮岗，交接单3号");
        var paper = issue(PaperKind.DECISION);
        refused(town.keeper, seal, paper, null, "不是这枚印章的保管人");
        seal(next, seal, paper);
        assertThat(acts.of(store.find(town.head.scope(), seal).orElseThrow()))
                .extracting("title")
                .containsExactly("移交保管人", "启用", "登记印章");
        assertThatThrownBy(() -> register.handOver(town.head, seal, 0, next.person(), "再交"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.CONFLICT));
    }

    @Test
    void 遗失的印章私钥销毁_以前盖的仍是原件_以后的不认() {
        var seal = town.inUse(town.organSeal());
        var before = issue(PaperKind.DECISION);
        seal(town.keeper, seal, before);
        var bytes = files.open(uses.ofPaper(town.county, before.id()).getLast().pdfDigest())
                .orElseThrow();
        var row = store.find(town.head.scope(), seal).orElseThrow();
        var stolen = store.material(row);
        move(seal, SealMove.LOSE);
        assertThat(store.material(row).key()).isNull();
        refused(town.keeper, seal, issue(PaperKind.DECISION), null, "遗失");
        assertThat(checking.file(bytes).heading()).isEqualTo("是原件");
        assertThatThrownBy(() -> move(seal, SealMove.ENABLE)).hasMessageContaining("不能再作变更");
        jdbc.sql("update documents_seal set ended_at = ended_at - interval '1 day' where county_code = :c and id = :id")
                .param("c", town.county)
                .param("id", seal)
                .update();
        assertThat(checking.file(bytes).heading()).isEqualTo("印章当时无效");
        assertThat(stolen.key()).startsWith("s1.");
    }

    @Test
    void 登记里没有的盖章不认_哪怕是真的印章盖的() throws Exception {
        var seal = town.inUse(town.organSeal());
        var row = store.find(town.head.scope(), seal).orElseThrow();
        var material = store.material(row);
        var sealer = authority.sealer(
                cn.xiangzhi.documents.seal.SesSeal.of(material.seal()),
                cn.xiangzhi.documents.seal.SealCertificate.of(material.certificate()),
                material.key());
        var stray = cn.xiangzhi.documents.seal.PdfSealing.seal(
                cn.xiangzhi.documents.seal.SealSamples.pdf(),
                sealer,
                authority.maker(),
                new cn.xiangzhi.documents.seal.SealPlace(1, 100, 200),
                new cn.xiangzhi.documents.seal.Sealer.Occasion("私盖", today.now().toInstant()));
        assertThat(checking.file(stray).heading()).isEqualTo("不能确认");
        assertThat(checking.file(stray).facts()).isEmpty();
    }

    @Test
    void 外镇看不到也用不了_外镇的文书也盖不了() {
        var seal = town.inUse(town.organSeal());
        var paper = issue(PaperKind.DECISION);
        var other =
                town.actor(town.county + "102", town.keeper.person(), "谈书玉", Set.of(Right.SEAL_USE, Right.CASE_READ));
        assertThatThrownBy(() -> seals.seal(other, Ids.next(), seal, paper.id()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
        assertThat(results(paper)).isEmpty();
    }

    @Test
    void 登记有错的写明哪里错() {
        var twice = town.organSeal();
        seals.register(town.head, twice);
        seals.register(town.head, twice);
        assertThatThrownBy(() -> seals.register(town.head, town.organSeal())).hasMessageContaining("已有一枚在用的印章");
        assertThatThrownBy(() -> seals.register(town.officer, town.organSeal())).hasMessageContaining("管理印章");
        assertThatThrownBy(() -> seals.register(town.head, town.seal("云溪镇印", SealKind.ENTRUSTING, Set.of())))
                .hasMessageContaining("委托机关章");
        assertThatThrownBy(() -> seals.register(
                        town.actor(town.county + "102", town.head.person(), "外镇", town.head.rights()),
                        town.seal("外镇印", SealKind.ORGAN, Set.of())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void 两只手同时盖_只成一次() throws Exception {
        var seal = town.inUse(town.organSeal());
        var paper = issue(PaperKind.DECISION);
        var tasks = new ArrayList<Callable<Boolean>>();
        for (var n = 0; n < 6; n++) {
            tasks.add(() -> {
                try {
                    seals.seal(town.keeper, Ids.next(), seal, paper.id());
                    return true;
                } catch (Refused no) {
                    return false;
                }
            });
        }
        try (var hands = Executors.newFixedThreadPool(6)) {
            for (var done : hands.invokeAll(tasks)) {
                done.get();
            }
        }
        assertThat(results(paper)).filteredOn("SEALED"::equals).hasSize(1);
    }

    private void refused(Actor actor, UUID seal, Paper paper, String code, String why) {
        var no = catchThrowableOfType(Refused.class, () -> seals.seal(actor, Ids.next(), seal, paper.id()));
        assertThat(no).as(why).isNotNull();
        assertThat(no.code()).isEqualTo(code);
        assertThat(no.why()).contains(why);
        assertThat(no.basis().label()).isNotBlank();
        assertThat(no.remedy()).isNotBlank();
    }

    private void seal(Actor actor, UUID seal, Paper paper) {
        seals.seal(actor, Ids.next(), seal, paper.id());
    }

    private void move(UUID seal, SealMove move) {
        register.move(town.head, seal, version(seal), move, "会议决定");
    }

    private long version(UUID seal) {
        return store.find(town.head.scope(), seal).orElseThrow().version();
    }

    private java.util.List<String> results(Paper paper) {
        return jdbc.sql("select result from documents_seal_use where county_code = :c and paper = :p order by id")
                .param("c", town.county)
                .param("p", paper.id())
                .query(String.class)
                .list();
    }

    private Paper issue(PaperKind kind) {
        return papers.issue(town.maker, town.government, kind, "case", Ids.next(), DAY, PrintedPapers.fields(kind));
    }
}
