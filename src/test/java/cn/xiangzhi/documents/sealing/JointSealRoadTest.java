package cn.xiangzhi.documents.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.NewSeal;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PaperLife;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.SealKind;
import cn.xiangzhi.documents.Seals;
import cn.xiangzhi.documents.life.Stage;
import cn.xiangzhi.documents.proof.ProofProbe;
import cn.xiangzhi.documents.seal.OfdCheck;
import cn.xiangzhi.documents.seal.PdfCheck;
import cn.xiangzhi.documents.seal.SealSamples;
import cn.xiangzhi.documents.seal.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A paper that two organs sign carries both seals, each set by its own keeper, in either order (S13 F42 F44). */
@XiangzhiTest
class JointSealRoadTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Seals seals;

    @Autowired
    private SealRequests requests;

    @Autowired
    private SealRegister register;

    @Autowired
    private SealStore store;

    @Autowired
    private UseStore uses;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperLife life;

    @Autowired
    private SealedFiles files;

    @Autowired
    private SealAuthority authority;

    @Autowired
    private Checking checking;

    @Autowired
    private PaperSeal page;

    @Autowired
    private Unsealed unsealed;

    @Autowired
    private JdbcClient jdbc;

    private SealTown town;
    private Actor water;
    private UUID ours;
    private UUID theirs;

    @BeforeEach
    void 镇政府和水利局各有公章和保管人() {
        assumeThat(seals.draws()).as("随附的字体").isTrue();
        town = new SealTown(context, "43");
        ours = town.inUse(town.organSeal());
        water = town.hireInDepartment("水局印", Right.SEAL_READ, Right.SEAL_USE);
        theirs = seals.register(wide(), seal("清川县水利局公章", SealKind.ORGAN));
        seals.enable(wide(), theirs, "会议同意启用");
    }

    @Test
    void 镇先盖县后盖_两枚都核验得出_盖齐才算用印() {
        both(town.keeper, ours, water, theirs);
    }

    @Test
    void 县先盖镇后盖_一样() {
        both(water, theirs, town.keeper, ours);
    }

    private void both(Actor first, UUID firstSeal, Actor second, UUID secondSeal) {
        var paper = issue();
        assertThat(waiting(first)).contains(paper.id());
        assertThat(waiting(second)).contains(paper.id());
        seals.seal(first, Ids.next(), firstSeal, paper.id());
        assertThat(waiting(first)).doesNotContain(paper.id());
        assertThat(waiting(second)).contains(paper.id());
        assertThat(life.of(paper))
                .extracting("stage")
                .contains(Stage.PARTLY_SEALED)
                .doesNotContain(Stage.SEALED);
        var half = files.of(paper, PaperForm.PDF).orElseThrow();
        assertThat(checking.file(half).heading()).isEqualTo("印章不齐");
        assertThat(checking.file(half).facts()).containsKey("还没有盖章");
        refused(first, firstSeal, paper, null, "已经用过印");

        seals.seal(second, Ids.next(), secondSeal, paper.id());
        assertThat(waiting(second)).doesNotContain(paper.id());
        assertThat(life.of(paper)).extracting("stage").containsSubsequence(Stage.PARTLY_SEALED, Stage.SEALED);
        assertThat(uses.ofPaper(town.county, paper.id())).hasSize(2).allSatisfy(use -> {
            assertThat(use.pdfDigest()).isNotBlank();
            assertThat(use.ofdDigest()).isNotBlank();
        });
        var pdf = files.of(paper, PaperForm.PDF).orElseThrow();
        var ofd = files.of(paper, PaperForm.OFD).orElseThrow();
        assertThat(PdfCheck.each(pdf, authority.anchors())).hasSize(2).allMatch(Verdict::whole);
        assertThat(OfdCheck.each(ofd, authority.anchors())).hasSize(2).allMatch(Verdict::whole);
        for (var whole : List.of(pdf, ofd)) {
            var answer = checking.file(whole);
            assertThat(answer.heading()).isEqualTo("是原件");
            assertThat(answer.facts()).containsKeys("电子印章 1", "电子印章 2");
            assertThat(answer.facts().get("电子印章 1"))
                    .contains(
                            store.find(wide().scope(), firstSeal).orElseThrow().name())
                    .contains("没有改动");
            assertThat(answer.facts().get("电子印章 2"))
                    .contains(
                            store.find(wide().scope(), secondSeal).orElseThrow().name());
        }
        assertThat(checking.file(half).heading()).isEqualTo("印章不齐");
        assertThat(checking.file(half).facts()).containsKey("这个文件上没有");
        var touched = checking.file(SealSamples.changed(ofd, "Sign_1/SignedValue.dat"));
        assertThat(touched.tone()).isEqualTo("red");
        assertThat(touched.facts().get("电子印章 1")).contains("没有改动");
        var content = checking.file(SealSamples.changed(ofd, "Page_0/Content.xml"));
        assertThat(content.heading()).isEqualTo("不是原件");
        assertThat(content.faults()).anyMatch(fault -> fault.startsWith("印章 1")).anyMatch(f -> f.startsWith("印章 2"));
        assertThat(page.of(first, paper.id()).waiting()).isEmpty();
    }

    @Test
    void 保管人不对_业务章_委托机关章_一人盖两家_都不准_各留一行() {
        var paper = issue();
        refused(wide(), theirs, paper, null, "不是这枚印章的保管人");
        assertThatThrownBy(() -> seals.seal(town.keeper, Ids.next(), theirs, paper.id()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
        var business = town.inUse(town.seal("云溪镇业务专用章", SealKind.BUSINESS, Set.of()));
        refused(town.keeper, business, paper, "PROC-14", "不能代替");
        seals.seal(water, Ids.next(), theirs, paper.id());
        register.handOver(
                town.head,
                ours,
                store.find(wide().scope(), ours).orElseThrow().version(),
                water.person(),
                "临时代管，交接单9号");
        refused(water, ours, paper, "S13", "一人不能代表两方");
        assertThat(jdbc.sql("select count(*) from documents_seal_use where county_code = :c and paper = :p")
                        .param("c", town.county)
                        .param("p", paper.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void 没有署名的机关的章不能盖_一个机关的文书不能两家署名() {
        var other = issueAlone();
        refused(
                department(water.person(), "水局印", Right.SEAL_USE, Right.CASE_READ),
                theirs,
                other,
                "PROC-14",
                "不是以这枚印章的机关名义");
        assertThatThrownBy(() -> papers.issue(
                        town.maker,
                        town.government,
                        PaperKind.DELEGATION_DEED,
                        "case",
                        Ids.next(),
                        DAY,
                        PrintedPapers.fields(PaperKind.DELEGATION_DEED)))
                .hasMessageContaining("共同签署的机关");
        assertThatThrownBy(() -> papers.issue(
                        town.maker,
                        town.government,
                        List.of(town.department),
                        PaperKind.DECISION,
                        "case",
                        Ids.next(),
                        DAY,
                        PrintedPapers.fields(PaperKind.DECISION)))
                .hasMessageContaining("由一个机关出具");
        assertThatThrownBy(() -> papers.issue(
                        town.maker,
                        town.government,
                        List.of(town.government),
                        PaperKind.DELEGATION_DEED,
                        "case",
                        Ids.next(),
                        DAY,
                        PrintedPapers.fields(PaperKind.DELEGATION_DEED)))
                .hasMessageContaining("署名两次");
    }

    @Test
    void 两家同时盖_两枚都在() throws Exception {
        var paper = issue();
        try (var hands = Executors.newFixedThreadPool(2)) {
            for (var done : hands.invokeAll(List.<Callable<Void>>of(
                    () -> {
                        seals.seal(town.keeper, Ids.next(), ours, paper.id());
                        return null;
                    },
                    () -> {
                        seals.seal(water, Ids.next(), theirs, paper.id());
                        return null;
                    }))) {
                done.get();
            }
        }
        assertThat(PdfCheck.each(files.of(paper, PaperForm.PDF).orElseThrow(), authority.anchors()))
                .hasSize(2)
                .allMatch(Verdict::whole);
    }

    @Test
    void 各自申请_各自批准_互不妨碍() {
        register.twoPerson(
                town.head, ours, store.find(wide().scope(), ours).orElseThrow().version(), true, "党委会议定");
        var paper = issue();
        refused(town.keeper, ours, paper, null, "须经另一人批准");
        var asked = Ids.next();
        requests.ask(town.officer, asked, ours, paper.id(), "签协议");
        seals.seal(water, Ids.next(), theirs, paper.id());
        requests.decide(town.head, asked, true, "");
        seals.seal(town.keeper, Ids.next(), ours, paper.id());
        assertThat(uses.ofPaper(town.county, paper.id())).hasSize(2);
    }

    @Test
    void 先盖章的文件被改动的_第二枚不往上盖() throws Exception {
        var paper = issue();
        seals.seal(town.keeper, Ids.next(), ours, paper.id());
        var digest = uses.ofPaper(town.county, paper.id()).getFirst().pdfDigest();
        var file =
                context.getBean(cn.xiangzhi.documents.vault.FolderVault.class).file(digest);
        var bytes = java.nio.file.Files.readAllBytes(file);
        var changed = bytes.clone();
        changed[900] ^= 1;
        java.nio.file.Files.write(file, changed);
        refused(water, theirs, paper, null, "核验不通过");
        java.nio.file.Files.write(file, bytes);
        seals.seal(water, Ids.next(), theirs, paper.id());
    }

    @Test
    void 署名的机关在摘要链里_改了签署机关核对得出() throws Exception {
        var paper = issue();
        assertThat(ProofProbe.verified(context, paper.matter())).contains("全部一致");
        jdbc.sql("update documents_paper_cosigner set organ_name = '清川县别的局' where county_code = :c and paper = :p")
                .param("c", town.county)
                .param("p", paper.id())
                .update();
        assertThat(ProofProbe.verified(context, paper.matter())).contains("有问题 1 处");
    }

    private void refused(Actor actor, UUID seal, Paper paper, String code, String why) {
        var no = catchThrowableOfType(Refused.class, () -> seals.seal(actor, Ids.next(), seal, paper.id()));
        assertThat(no).as(why).isNotNull();
        assertThat(no.code()).isEqualTo(code);
        assertThat(no.why()).contains(why);
    }

    private List<UUID> waiting(Actor keeper) {
        return unsealed.newest(
                town.county, keeper.scope().township(), keeper.person(), PaperKind.DELEGATION_DEED.label(), 50);
    }

    private Paper issue() {
        var fields = new HashMap<>(PrintedPapers.fields(PaperKind.DELEGATION_DEED));
        return papers.issue(
                town.maker,
                town.government,
                List.of(town.department),
                PaperKind.DELEGATION_DEED,
                "case",
                Ids.next(),
                DAY,
                fields);
    }

    private Paper issueAlone() {
        return papers.issue(
                town.maker,
                town.government,
                PaperKind.DECISION,
                "case",
                Ids.next(),
                DAY,
                PrintedPapers.fields(PaperKind.DECISION));
    }

    private Actor wide() {
        return department(town.head.person(), "郑镇长", Right.values());
    }

    private Actor department(UUID person, String name, Right... rights) {
        return new Actor(
                person,
                person,
                name,
                town.department,
                "清川县水利局",
                "岗位",
                new Scope(town.county, null, null),
                Set.of(rights));
    }

    private NewSeal seal(String name, SealKind kind) {
        return new NewSeal(
                Ids.next(),
                null,
                town.department,
                name,
                kind,
                "",
                town.department,
                null,
                Set.of(),
                Set.of(),
                water.person(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2030, 12, 31),
                SealSamples.picture());
    }
}
