package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.benchmark.BenchmarkSheet;
import cn.xiangzhi.casework.benchmark.Benchmarks;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Publication;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Several violations of one party in one file: each weighed for itself, carried out together (S9, F35; PPL 29). */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class ViolationsRoadTest {

    private static final String STALL = "CG-CF-024";
    private static final String SIGN = "CG-CF-066";
    private static final String STRAW = "HB-CF-015";
    private static final String NUMBER = "41089919710822035X";

    @Autowired
    private CaseRoad road;

    @Autowired
    private CaseWork work;

    @Autowired
    private Benchmarks benchmarks;

    @Autowired
    private Papers papers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    @Test
    void 三个违法行为各按自己的基准裁量_合计有算法_文书逐项写明依据和数额() throws Exception {
        var town = road.town(STALL, SIGN, STRAW);
        publish(town, STALL, STRAW);
        var id = three(town, NUMBER);
        refused("AUTH-06", SIGN + "的罚款上限为1000元", () -> conclude(town, id, "200", "1001", "800"));
        refused("PROC-11", "没有按基准确定档次", () -> conclude(town, id, "200", "300", "800", "weighed.3", ""));
        refused("PROC-11", "超出裁量基准本档的幅度", () -> conclude(town, id, "200", "300", "900"));
        refused(null, "裁量基准里没有", () -> conclude(town, id, "200", "300", "800", "weighed.1", "过火面积＝0.63亩"));
        conclude(town, id, "200", "300", "800");
        assertThat(road.said(town, id, "fine")).isEqualTo("1300");
        assertThat(road.said(town, id, "benchmarkTier.1")).startsWith("第1档（不足10平方米");
        assertThat(road.said(town, id, "benchmarkTier.2")).as("没有基准的按法定幅度").isEmpty();
        assertThat(road.said(town, id, "benchmarkTrace.3")).contains("过火面积0.63亩 → 第1档（过火不足1亩）");
        assertThat(page(town.officer(), "/cases/" + id))
                .contains("违法行为和裁量", "第3项 " + STRAW, "怎样算出", "罚款合计", "1,300.00", "第1项 " + STALL);
        noticed(town, id);
        assertThat(paper(town, id, PaperKind.PRIOR_NOTICE))
                .contains("第1项（", "依据条例第42条，罚款200元", "罚款300元", "罚款800元", "合并执行，共罚款1300元", "第1档（过火不足1亩）");
        road.go(town.officer(), id, "WAIVE_PLEA", "2026-03-12T10:00", "waivedOn", "2026-03-12", "written", "true");
        propose(town, id, "200", "300", "800");
        road.go(town.head(), id, "DECIDE", "2026-03-16T09:00", "opinion", "同意", "lateFeeStated", "true");
        assertThat(paper(town, id, PaperKind.DECISION)).contains("罚款200元", "罚款300元", "罚款800元", "合并执行，共罚款1300元");
        assertThat(paper(town, id, PaperKind.DECISION_APPROVAL)).contains("合并执行，共罚款1300元", "（第2项）条例第44条");
        assertThat(road.row(town, id).fine()).isEqualByComparingTo("1300");
        assertThat(kept(town, id))
                .containsExactly(
                        "1 " + STALL + " STANDING 200.00",
                        "2 " + SIGN + " STANDING 300.00",
                        "3 " + STRAW + " STANDING 800.00");
        assertThat(road.cases.decision(town.county(), id)).hasValueSatisfying(decision -> {
            assertThat(decision.fine()).isEqualByComparingTo("1300");
            assertThat(decision.itemName()).contains("；");
        });
    }

    @Test
    void 单项都不到听证数额_合计达到的应当告知听证() {
        var town = road.town(STALL, SIGN, STRAW);
        var id = three(town, NUMBER);
        conclude(town, id, "2000", "1000", "1999");
        noticed(town, id);
        assertThat(road.said(town, id, "hearingOffered")).isEmpty();
        var other = three(town, "410899196204090175");
        conclude(town, other, "2001", "1000", "1999");
        noticed(town, other);
        assertThat(road.said(town, other, "fine")).isEqualTo("5000");
        assertThat(road.said(town, other, "hearingOffered")).isEqualTo("true");
    }

    @Test
    void 任何一项偏离基准都要写理由并集体讨论() {
        var town = road.town(STALL, SIGN, STRAW);
        publish(town, STRAW);
        var id = three(town, NUMBER);
        refused("PROC-11", "没有写明理由", () -> conclude(town, id, "200", "300", "1200"));
        assertThatThrownBy(() -> conclude(town, id, "200", "300", "1200", "departure.1", "写在别项上的理由"))
                .as("别项的理由不算")
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.what()).contains("第3项"));
        conclude(town, id, "200", "300", "1200", "departure.3", "引发邻田过火");
        assertThat(road.said(town, id, "benchmarkLeft.3")).isEqualTo("true");
        assertThat(road.said(town, id, "benchmarkLeft.1")).isEmpty();
        noticed(town, id);
        road.go(town.officer(), id, "WAIVE_PLEA", "2026-03-12T10:00", "waivedOn", "2026-03-12", "written", "true");
        propose(town, id, "200", "300", "1200");
        refused(
                "PROC-11",
                "集体讨论",
                () -> road.go(town.head(), id, "DECIDE", "2026-03-16T09:00", "opinion", "同意", "lateFeeStated", "true"));
    }

    @Test
    void 申辩以后逐项比较_总额减轻也不能加重其中一项() {
        var town = road.town(STALL, SIGN, STRAW);
        var id = three(town, NUMBER);
        conclude(town, id, "1000", "300", "800");
        noticed(town, id);
        road.pair(
                town,
                id,
                "RECORD_PLEA",
                "2026-03-12T10:00",
                "pleaAt",
                "2026-03-12T10:00",
                "at",
                "镇政府",
                "plea",
                "家庭困难",
                "signed",
                "签名");
        refused("PROC-07", "告知的处罚为罚款300元", () -> plea(town, id, "500", "301", "800"));
        plea(town, id, "500", "300", "700");
        assertThat(road.said(town, id, "fine")).isEqualTo("1500");
        assertThat(paper(town, id, PaperKind.PLEA_REVIEW)).contains("罚款700元", "合并执行，共罚款1500元");
        refused("PROC-07", "告知的处罚为罚款800元", () -> propose(town, id, "500", "300", "801"));
        propose(town, id, "500", "300", "700");
        assertThat(road.said(town, id, "fine")).isEqualTo("1500");
    }

    @Test
    void 一项不予处罚_其余照罚() {
        var town = road.town(STALL, SIGN, STRAW);
        var id = three(town, NUMBER);
        refused(
                "PROC-16",
                "依法应当不予行政处罚",
                () -> conclude(
                        town,
                        id,
                        "200",
                        "300",
                        "800",
                        "minor.2",
                        "true",
                        "correctedInTime.2",
                        "true",
                        "noHarm.2",
                        "true"));
        conclude(town, id, "200", "", "800", "outcome.2", "不予行政处罚", "kinds.2", "");
        noticed(town, id);
        assertThat(road.said(town, id, "fine")).isEqualTo("1000");
        assertThat(paper(town, id, PaperKind.PRIOR_NOTICE)).contains("不予行政处罚", "共罚款1000元");
    }

    @Test
    void 同一个行为违反几个规定_合并后按罚款高的规定_只罚一次() throws Exception {
        var town = road.town(SIGN, STALL, STRAW);
        var id = opened(town, SIGN, NUMBER);
        add(town, id, STALL, "摆摊", "2026-03-02T10:00");
        add(town, id, STRAW, "焚烧", "2026-03-02T10:05");
        refused(null, "没有选出本案的两个违法行为", () -> merge(town, id, "2", "2"));
        merge(town, id, "1", "2");
        assertThat(road.row(town, id).itemCode()).as("两万元高于一千元").isEqualTo(STALL);
        assertThat(road.said(town, id, "mergeTrace"))
                .contains(SIGN + "的罚款上限1000元", STALL + "的罚款上限20000元", "适用" + STALL);
        assertThat(kept(town, id))
                .containsExactly(
                        "1 " + STALL + " STANDING null",
                        "2 " + STALL + " MERGED null",
                        "3 " + STRAW + " STANDING null");
        merge(town, id, "1", "3");
        assertThat(page(town.officer(), "/cases/" + id)).contains("已合并", "没有修好的招牌倒下占道");
        refused(null, "没有这个选项", () -> merge(town, id, "1", "3"));
        assertThat(page(town.officer(), "/cases/" + id + "/merge-violations")).contains("本案只有一个违法行为");
        assertThat(page(town.officer(), "/cases/" + id + "/propose-filing")).contains("没有修好的招牌倒下占道");
    }

    @Test
    void 分案另行登记_当事人和经办人一并带去_两案互相链接() throws Exception {
        var town = road.town(STALL, SIGN, STRAW);
        var id = opened(town, STALL, NUMBER);
        add(town, id, SIGN, "招牌破损", "2026-03-02T10:00");
        split(town, id, "2");
        assertThat(kept(town, id)).containsExactly("1 " + STALL + " STANDING null", "2 " + SIGN + " SPLIT null");
        var gone = UUID.fromString(road.said(town, id, "splitCase"));
        var row = road.row(town, gone);
        assertThat(row.itemCode()).isEqualTo(SIGN);
        assertThat(row.stage()).isEqualTo("LEAD");
        assertThat(row.partyShown()).isEqualTo(road.row(town, id).partyShown());
        assertThat(road.said(town, gone, "summary")).isEqualTo("招牌破损");
        assertThat(page(town.officer(), "/cases/" + id)).contains("已分案", "/cases/" + gone);
        assertThat(page(town.officer(), "/cases/" + gone)).contains("/cases/" + id);
        refused(null, "没有这个选项", () -> split(town, id, "2"));
        assertThat(page(town.officer(), "/cases/" + id + "/split-violation")).contains("本案只有一个违法行为");
        add(town, id, SIGN, "又一处招牌破损", "2026-03-02T12:00");
        assertThat(kept(town, id)).as("编号不重用").contains("3 " + SIGN + " STANDING null");
    }

    @Test
    void 登记本案时的违法行为也可以分出_另一项接替_证据连同照片引用到另案_原件留在本案() throws Exception {
        var town = road.town(STALL, SIGN);
        var id = opened(town, STALL, NUMBER);
        photographed(town, id);
        add(town, id, SIGN, "招牌破损", "2026-03-02T10:00");
        refused(null, "“货架照片”不是本案在用的证据", () -> split(town, id, "1", "货架照片"));
        split(town, id, "1", "摊位照片");
        assertThat(kept(town, id)).containsExactly("1 " + STALL + " SPLIT null", "2 " + SIGN + " STANDING null");
        assertThat(road.row(town, id).itemCode()).as("余下的一项接替本案").isEqualTo(SIGN);
        assertThat(road.said(town, id, "facts")).isEqualTo("招牌破损");
        var gone = UUID.fromString(road.said(town, id, "splitCase"));
        assertThat(road.row(town, gone).itemCode()).isEqualTo(STALL);
        assertThat(road.files.file(road.row(town, gone)).evidenceInForce())
                .singleElement()
                .satisfies(piece -> {
                    assertThat(CaseFile.title(piece)).isEqualTo("摊位照片");
                    assertThat(piece.facts().text("origin"))
                            .contains("引自" + road.row(town, id).number(), "执法记录仪", "原件存该案");
                });
        assertThat(road.files.file(road.row(town, id)).evidenceInForce())
                .extracting(CaseFile::title)
                .containsExactly("现场照片", "摊位照片");
        var digests = jdbc.sql("""
                        select distinct f.digest from documents_attachment f
                        join casework_act a on a.county_code = f.county_code and a.id = f.matter
                        where f.county_code = :county and a.case_id = any(:cases)
                        """)
                .param("county", town.county())
                .param("cases", new UUID[] {id, gone})
                .query(String.class)
                .list();
        assertThat(digests).as("两案的附件是同一个文件").hasSize(1);
        assertThat(page(town.officer(), "/cases/" + gone)).contains("摊位照片", "摊位.png", "引自");
        assertThat(page(town.officer(), "/cases/" + id)).contains("已分案", "/cases/" + gone);
        investigatedAlone(town, id);
        refused("AUTH-06", SIGN + "的罚款上限为1000元", () -> concludeAlone(town, id, "1001"));
        concludeAlone(town, id, "300");
        assertThat(kept(town, id)).contains("2 " + SIGN + " STANDING null");
    }

    private void photographed(Town town, UUID id) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        work.make(
                town.officer(),
                id,
                road.row(town, id).version(),
                Ids.next(),
                OrdinaryMove.TAKE_EVIDENCE,
                CaseRoad.map(
                        "evidenceKind",
                        "视听资料",
                        "title",
                        "摊位照片",
                        "content",
                        "摊位占道",
                        "proves",
                        "违法事实",
                        "origin",
                        "执法记录仪",
                        "takenAt",
                        "2026-03-02T09:35",
                        "takenPlace",
                        "现场",
                        "takenBy",
                        "周海涛",
                        "takenHow",
                        "拍摄",
                        "holder",
                        "当事人签名",
                        "verification",
                        "已查证属实"),
                List.of(new CaseWork.Upload("摊位.png", () -> new ByteArrayInputStream(bytes.toByteArray()))),
                CaseRoad.at("2026-03-02T09:35"));
    }

    private void investigatedAlone(Town town, UUID id) {
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-03-03T09:00",
                "facts",
                "招牌破损",
                "occurredOn",
                "2026-03-02",
                "discoveredOn",
                "2026-03-02",
                "violated",
                "条例第44条",
                "basis",
                "条例第44条第5项",
                "proposal",
                "建议立案");
        road.go(town.head(), id, "FILE", "2026-03-04T09:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", "2026-03-04T10:00", "certificatesShown", "true", "rightsTold", "true");
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2026-03-04T11:00",
                "checkedOn",
                "2026-03-04",
                "checkNote",
                "复查",
                "corrected",
                "未改正");
    }

    private void concludeAlone(Town town, UUID id, String fine) {
        road.go(
                town.officer(),
                id,
                "CONCLUDE",
                "2026-03-05T09:00",
                "facts",
                "招牌破损",
                "violated",
                "条例第44条",
                "basis",
                "条例第44条第5项",
                "course",
                "巡查",
                "outcome",
                "给予行政处罚",
                "kinds",
                "罚款",
                "fine",
                fine,
                "discretion",
                "一般");
    }

    @Test
    void 已在另案作为增加的行为罚过款的_不得再罚() {
        var town = road.town(STALL, SIGN, STRAW);
        var first = three(town, NUMBER);
        conclude(town, first, "200", "300", "800");
        noticed(town, first);
        road.go(town.officer(), first, "WAIVE_PLEA", "2026-03-12T10:00", "waivedOn", "2026-03-12", "written", "true");
        propose(town, first, "200", "300", "800");
        road.go(town.head(), first, "DECIDE", "2026-03-16T09:00", "opinion", "同意", "lateFeeStated", "true");
        var second = opened(town, STRAW, NUMBER);
        investigated(town, second);
        refused("PROC-15", "已有罚款决定", () -> single(town, second, "800"));
    }

    @Test
    void 委托事项不能与赋权事项并入一案() {
        var town = road.town(STALL);
        var id = opened(town, STALL, NUMBER);
        refused("AUTH-01", "", () -> add(town, id, SIGN, "招牌", "2026-03-02T10:00"));
    }

    @Test
    void 超过追责期限的行为不能增加() {
        var town = road.town(STALL, SIGN);
        var id = opened(town, STALL, NUMBER);
        refused(
                "PROC-01",
                "才被发现",
                () -> road.go(
                        town.officer(),
                        id,
                        "ADD_VIOLATION",
                        "2026-03-02T10:00",
                        "addedItem",
                        SIGN,
                        "addedFacts",
                        "招牌",
                        "addedViolated",
                        "第44条",
                        "addedOn",
                        "2023-03-01",
                        "sameAct",
                        "不是同一个违法行为"));
    }

    @Test
    void 裁量计算逐项进行_带入一项不丢另一项() throws Exception {
        var town = road.town(STALL, SIGN, STRAW);
        publish(town, STALL, STRAW);
        var id = three(town, NUMBER);
        var weigh = "/cases/" + id
                + "/weigh?move=conclude&violation=3&asked=true&measure=0.63&fine.1=200&weighed.1=占用面积＝6平方米";
        assertThat(page(town.officer(), weigh))
                .contains("第3项 " + STRAW, "name=\"fine.3\" value=\"800\"", "name=\"weighed.3\" value=\"过火面积＝0.63亩\"")
                .contains("name=\"fine.1\" value=\"200\"", "name=\"weighed.1\" value=\"占用面积＝6平方米\"");
        var form = page(
                town.officer(),
                "/cases/" + id + "/conclude?fine.1=200&weighed.1=占用面积＝6平方米&fine.3=800&weighed.3=过火面积＝0.63亩&facts.1=篡改");
        assertThat(form)
                .contains("violation=2", "fine.1=200", "各项分别裁量，合并执行")
                .contains("占用面积＝6平方米", "过火面积＝0.63亩")
                .doesNotContain("篡改");
        assertThat(form.split("偏离裁量基准、行为之后规定有变的，在这里填写", -1)).hasSize(4);
        assertThat(form.split("<details class=\"xz-rare\">", -1)).hasSize(4);
        assertThat(form.indexOf("<details class=\"xz-rare\">")).isLessThan(form.indexOf("name=\"departure.1\""));
        assertThat(page(town.officer(), "/cases/" + id + "/weigh?move=conclude&violation=99"))
                .contains("第1项 " + STALL);
    }

    @Test
    void 一行表按每个违法行为的领域各计一起_合计只计一起() throws Exception {
        var town = road.town(STALL, SIGN, STRAW);
        three(town, NUMBER);
        var year = "/cases/line?opened_from=2026-01-01&opened_to=2026-12-31";
        assertThat(page(town.head(), year)).contains("共监管1处", "城市管理", "生态环境");
        assertThat(page(town.head(), year + "&field=生态环境")).contains("共监管1处");
        assertThat(page(town.head(), "/cases/line/cases?opened_from=2026-01-01&opened_to=2026-12-31&field=生态环境"))
                .contains("等3个违法行为");
        assertThat(page(town.head(), "/cases/line/cases?opened_from=2026-01-01&opened_to=2026-12-31&field=消防救援"))
                .doesNotContain("等3个违法行为");
    }

    @Test
    void 原来只记一个另一事项的案卷照样读出两项_补建的登记与重算一致() throws Exception {
        var town = road.town(STALL, SIGN);
        var id = opened(town, STALL, NUMBER);
        investigated(town, id);
        var facts = "{\"outcome\":\"给予行政处罚\",\"kinds\":\"罚款\",\"fine\":\"700\",\"otherItem\":\"" + SIGN
                + "\",\"otherFine\":\"300\",\"facts\":\"旧\",\"violated\":\"旧\",\"basis\":\"旧\",\"discretion\":\"旧\"}";
        transaction.executeWithoutResult(status -> {
            old(town, id, "CONCLUDE", facts, 90);
            old(
                    town,
                    id,
                    "PROPOSE_DECISION",
                    "{\"kinds\":\"罚款\",\"fine\":\"700\",\"facts\":\"旧\",\"basis\":\"旧\"}",
                    91);
            old(town, id, "DECIDE", "{\"lateFeeStated\":\"true\"}", 92);
            jdbc.sql("update casework_case set stage = 'DECIDED', decided_on = '2026-03-16', fine = 700 where id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from casework_violation where county_code = :county and case_id = :id")
                    .param("county", town.county())
                    .param("id", id)
                    .update();
            backfill(town.county());
        });
        assertThat(kept(town, id)).containsExactly("1 " + STALL + " STANDING 400.00", "2 " + SIGN + " STANDING 300.00");
        var file = road.files.file(road.row(town, id));
        assertThat(cn.xiangzhi.casework.flow.Violations.charges(
                                file, file.imposedBy().orElseThrow().facts())
                        .stream()
                        .map(charge ->
                                charge.violation().itemCode() + charge.penalty().words()))
                .containsExactly(STALL + "罚款400元", SIGN + "罚款300元");
        assertThat(page(town.officer(), "/cases/" + id)).contains("第2项 " + SIGN + " 对户外广告", "罚款合计", "700.00");
    }

    /** An act as it was written when a file could hold one more item. */
    private void old(Town town, UUID id, String move, String facts, int seq) {
        jdbc.sql("""
                        insert into casework_act (county_code, id, case_id, seq, move, at, name, post, facts, article, cautions,
                            previous, digest)
                        values (:county, :id, :case, :seq, :move, '2026-03-16T09:00+08:00', '某人', '岗位', :facts::jsonb, '', '[]',
                            '', '')
                        """)
                .param("county", town.county())
                .param("id", Ids.next())
                .param("case", id)
                .param("seq", seq)
                .param("move", move)
                .param("facts", facts)
                .update();
    }

    /** The statements of the migration that fill the table from what was there, for one county. */
    private void backfill(String county) {
        var sql = read().split(";\n");
        for (var statement : sql) {
            var words = statement.strip();
            if (words.startsWith("insert into casework_violation") || words.startsWith("update casework_violation")) {
                var here = words.startsWith("update")
                        ? words + " and m.county_code = :county"
                        : words.contains("where m.number = 1")
                                ? words + " and m.county_code = :county"
                                : words
                                        + " where c.county_code = :county and not exists (select 1 from casework_violation x "
                                        + "where x.county_code = c.county_code and x.case_id = c.id)";
                jdbc.sql(here).param("county", county).update();
            }
        }
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/main/resources/db/migration/casework/V007__violations.sql"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private UUID three(Town town, String number) {
        var id = opened(town, STALL, number);
        add(town, id, SIGN, "招牌破损", "2026-03-02T10:00");
        add(town, id, STRAW, "焚烧落叶420平方米", "2026-03-02T10:05");
        investigated(town, id);
        return id;
    }

    private UUID opened(Town town, String item, String number) {
        var id = road.lead(town, item, "CITIZEN", "罗庆生", "2026-03-02T09:00");
        road.identify(town, id, "CITIZEN", "罗庆生", number, "2026-03-02T09:10");
        road.go(town.officer(), id, "VERIFY", "2026-03-02T09:20");
        road.evidence(town, id, "现场照片", "2026-03-02T09:30");
        return id;
    }

    private void investigated(Town town, UUID id) {
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-03-03T09:00",
                "facts",
                "占道摆摊",
                "occurredOn",
                "2026-03-02",
                "discoveredOn",
                "2026-03-02",
                "violated",
                "条例第27条",
                "basis",
                "条例第42条",
                "proposal",
                "建议立案");
        road.go(town.head(), id, "FILE", "2026-03-04T09:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", "2026-03-04T10:00", "certificatesShown", "true", "rightsTold", "true");
        var corrected = new LinkedHashMap<>(CaseRoad.map("checkedOn", "2026-03-04", "checkNote", "复查"));
        var several = kept(town, id).size() > 1;
        for (var n = 1; n <= kept(town, id).size(); n++) {
            corrected.put(several ? "corrected." + n : "corrected", "未改正");
        }
        road.cases.make(town.officer(), id, "CHECK_CORRECTION", corrected, CaseRoad.at("2026-03-04T11:00"));
    }

    private void add(Town town, UUID id, String item, String facts, String when) {
        road.go(
                town.officer(),
                id,
                "ADD_VIOLATION",
                when,
                "addedItem",
                item,
                "addedFacts",
                facts,
                "addedViolated",
                "条例第44条",
                "sameAct",
                "不是同一个违法行为");
    }

    private void merge(Town town, UUID id, String one, String other) {
        road.go(
                town.officer(),
                id,
                "MERGE_VIOLATIONS",
                "2026-03-02T11:00",
                "mergeOne",
                one,
                "mergeOther",
                other,
                "mergedFacts",
                "没有修好的招牌倒下占道",
                "mergedViolated",
                "条例第27条",
                "mergeReason",
                "一个行为");
    }

    private void split(Town town, UUID id, String number) {
        split(town, id, number, "");
    }

    private void split(Town town, UUID id, String number, String evidence) {
        road.go(
                town.officer(),
                id,
                "SPLIT_VIOLATION",
                "2026-03-02T11:00",
                "splitNumber",
                number,
                "splitReason",
                "需要另行鉴定",
                "splitEvidence",
                evidence);
    }

    private Map<String, String> each(String first, String second, String third) {
        var facts = new LinkedHashMap<String, String>();
        var fines = List.of(first, second, third);
        for (var n = 1; n <= 3; n++) {
            facts.put("facts." + n, "第" + n + "个事实");
            facts.put("violated." + n, n == 2 ? "条例第44条" : "条例第27条");
            facts.put("basis." + n, n == 2 ? "条例第44条第5项" : "条例第42条");
            facts.put("kinds." + n, "罚款");
            facts.put("fine." + n, fines.get(n - 1));
            facts.put("discretion." + n, "情节一般");
        }
        facts.put("weighed.1", "占用面积＝6平方米；个人生计困难");
        facts.put("weighed.3", "过火面积＝0.63亩");
        return facts;
    }

    private void conclude(Town town, UUID id, String first, String second, String third, String... more) {
        var facts = new LinkedHashMap<>(each(first, second, third));
        facts.put("course", "巡查发现");
        for (var n = 1; n <= 3; n++) {
            facts.put("outcome." + n, "给予行政处罚");
        }
        facts.putAll(CaseRoad.map(more));
        keepWeighed(town, facts);
        road.cases.make(town.officer(), id, "CONCLUDE", facts, CaseRoad.at("2026-03-09T09:00"));
    }

    private void propose(Town town, UUID id, String first, String second, String third) {
        var facts = new LinkedHashMap<>(each(first, second, third));
        facts.put("proposal", "建议处罚");
        keepWeighed(town, facts);
        road.cases.make(town.officer(), id, "PROPOSE_DECISION", facts, CaseRoad.at("2026-03-13T09:00"));
    }

    private void plea(Town town, UUID id, String first, String second, String third) {
        var facts = new LinkedHashMap<>(CaseRoad.map("pleaCheck", "属实", "adopted", "部分采纳", "pleaReason", "家庭困难"));
        facts.putAll(CaseRoad.map("fine.1", first, "fine.2", second, "fine.3", third));
        road.cases.make(town.officer(), id, "REVIEW_PLEA", facts, CaseRoad.at("2026-03-12T15:00"));
    }

    /** Words of a benchmark only where there is one. */
    private void keepWeighed(Town town, Map<String, String> facts) {
        Map.of("weighed.1", STALL, "weighed.3", STRAW).forEach((key, item) -> {
            if (benchmarks.usable(town.county(), item, LocalDate.of(2026, 3, 9)).isEmpty()) {
                facts.remove(key);
            }
        });
    }

    private void single(Town town, UUID id, String fine) {
        road.go(
                town.officer(),
                id,
                "CONCLUDE",
                "2026-03-18T09:00",
                "course",
                "巡查发现",
                "facts",
                "焚烧",
                "violated",
                "条例第27条",
                "basis",
                "条例第42条",
                "outcome",
                "给予行政处罚",
                "kinds",
                "罚款",
                "fine",
                fine,
                "discretion",
                "情节一般");
    }

    private void noticed(Town town, UUID id) {
        road.go(
                town.reviewer(),
                id,
                "REVIEW",
                "2026-03-10T09:00",
                "reviewJurisdiction",
                "true",
                "reviewParty",
                "true",
                "reviewFacts",
                "true",
                "reviewNature",
                "true",
                "reviewLaw",
                "true",
                "reviewProcedure",
                "true",
                "reviewWeight",
                "true",
                "reviewOpinion",
                "同意");
        road.go(town.head(), id, "APPROVE_NOTICE", "2026-03-11T09:00", "opinion", "同意");
        road.pair(
                town,
                id,
                "SERVE_NOTICE",
                "2026-03-11T10:00",
                "method",
                "DIRECT",
                "signer",
                "PARTY",
                "servedOn",
                "2026-03-11",
                "servedAt",
                "住所");
    }

    private void publish(Town town, String... items) {
        for (var item : items) {
            benchmarks.add(
                    WeighRoadTest.lawyer(town),
                    Ids.next(),
                    BenchmarkSheet.demonstration(item).orElseThrow(),
                    new Benchmarks.Validity(
                            LocalDate.of(2026, 1, 1),
                            null,
                            new Publication("清政规〔2026〕1号", LocalDate.of(2026, 1, 1), "网站")),
                    CaseRoad.at("2026-01-02T09:00"));
        }
    }

    private List<String> kept(Town town, UUID id) {
        return jdbc.sql("""
                        select number, item_code, state, fine from casework_violation
                        where county_code = :county and case_id = :id order by number
                        """)
                .param("county", town.county())
                .param("id", id)
                .query((row, n) -> row.getInt("number") + " " + row.getString("item_code") + " "
                        + row.getString("state") + " " + plain(row.getBigDecimal("fine")))
                .list();
    }

    private static String plain(@Nullable BigDecimal fine) {
        return fine == null ? "null" : fine.toPlainString();
    }

    private String paper(Town town, UUID id, PaperKind kind) {
        return papers.of(town.county(), "case", id).stream()
                .filter(paper -> paper.kind() == kind)
                .reduce((first, second) -> second)
                .map(paper -> papers.open(town.head(), paper.id()).toString())
                .orElse("");
    }

    private String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static void refused(@Nullable String code, String why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.code()).as(no.getMessage()).isEqualTo(code);
            assertThat(no.why()).contains(why);
        });
    }
}
