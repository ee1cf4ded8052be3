package cn.xiangzhi.field;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.Office;
import cn.xiangzhi.casework.file.Offices;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.field.device.LentNumbers;
import cn.xiangzhi.field.entries.Entries;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.entries.EntryState;
import cn.xiangzhi.field.entries.Sent;
import cn.xiangzhi.field.pack.FieldPack;
import cn.xiangzhi.field.pack.Packing;
import cn.xiangzhi.field.signing.FieldSign;
import cn.xiangzhi.field.signing.SignBook;
import cn.xiangzhi.inspection.InspectionDesk;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.holdings.Granting;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** S8 S9 F24 F26 F27 F61: cases and joined checklists taken along, signatures bound to what was shown, powers recalled meanwhile. */
@XiangzhiTest
class FieldRecordsTest {

    private static final String ITEM = "XF-CF-009";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Packing packing;

    @Autowired
    private SignBook signs;

    @Autowired
    private InspectionDesk inspections;

    @Autowired
    private LentNumbers numbers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Today today;

    private Fieldwork town;
    private Actor officer;
    private Actor second;
    private Phone phone;

    @BeforeEach
    void 一个镇两名执法员一部手机() {
        town = Fieldwork.in(context);
        officer = town.officer("周海涛", today.date().plusYears(1));
        second = town.officer("孙晓燕", today.date().plusYears(1));
        phone = new Phone(context, officer);
    }

    @Test
    void 签名绑定所示全文_一致的有效_少一张照片的不作为签名而图样留存() {
        var fields = visit();
        var told = signed(EntryKind.VISIT, null, fields, "当事人", text -> text);
        assertThat(told.answer().why()).isEmpty();
        assertThat(told.state()).isEqualTo(EntryState.DONE);
        assertThat(told.remarks()).isEmpty();
        assertThat(kept(told))
                .singleElement()
                .matches(FieldSign::stands)
                .extracting(FieldSign::name)
                .isEqualTo("罗庆生");
        var changed = signed(EntryKind.VISIT, null, visit(), "见证人", text -> text.replace("货架摆在人行道上", "货架摆在店里"));
        assertThat(changed.state()).isEqualTo(EntryState.DONE);
        assertThat(changed.remarks())
                .singleElement()
                .asString()
                .contains("见证人 罗庆生", "图样作为材料留存", "签名时是“看到的情况：货架摆在店里”", "收到的内容是“看到的情况：货架摆在人行道上”");
        assertThat(kept(changed)).noneMatch(FieldSign::stands);
        assertThat(attachments.of(town.county(), "visit", changed.id()))
                .as("图样和照片")
                .hasSize(2);
    }

    @Test
    void 当事人签的不是这份决定书_不当场处罚_号和材料都还在_重签后办成() {
        spotReady();
        var lent = numbers.lend(officer, phone.device);
        var refused = signed(
                EntryKind.SPOT_DECISION, null, spot(lent.getFirst()), "当事人", text -> text.replace("前街2号", "前街3号"));
        assertThat(refused.state()).isEqualTo(EntryState.REFUSED);
        assertThat(refused.answer().why()).contains("不能作为这份决定书的签名", "“住址”两处不同").doesNotContain("前街");
        assertThat(refused.answer().remedy()).contains("材料已留存", "改后再报", "拒绝签名，已注明");
        assertThat(attachments.of(town.county(), "field", refused.id())).hasSize(2);
        assertThat(numbers.unused(officer, phone.device)).isEqualTo(lent);
        var done = signed(EntryKind.SPOT_DECISION, null, spot(lent.getFirst()), "当事人", text -> text);
        assertThat(done.answer().why()).isEmpty();
        assertThat(done.state()).isEqualTo(EntryState.DONE);
        var mine = packing.pack(officer, phone.device).cases();
        assertThat(mine).singleElement().satisfies(this::aCaseToRead);
        assertThat(packing.pack(second, phone.device).cases()).as("两名承办人都带得走").hasSize(1);
        assertThat(packing.pack(town.officer("外人", today.date().plusYears(1)), null)
                        .cases())
                .isEmpty();
    }

    private void aCaseToRead(FieldPack.Case one) {
        assertThat(one.page().stage()).isNotBlank();
        assertThat(one.page().next()).isNotBlank();
        assertThat(one.page().party()).doesNotContain("罗庆生");
        assertThat(one.page().evidence()).isNotEmpty();
        assertThat(one.page().acts()).isNotEmpty();
        assertThat(one.papers()).anySatisfy(paper -> {
            assertThat(paper.title()).contains("当场行政处罚决定书");
            assertThat(paper.text()).contains("占用消防车通道").doesNotContain("<", "&nbsp;");
        });
    }

    @Test
    void 离线时事项被收回_退回说明怎么办_材料和号都还在() {
        spotReady();
        var lent = numbers.lend(officer, phone.device);
        var entry = phone.make(EntryKind.SPOT_DECISION, null, spot(lent.getFirst()), List.of(), null);
        var sent = with(entry, entry.fields(), List.of(phone.file(Phone.PICTURE, entry.id(), 1000)));
        var holding = jdbc.sql("select id from powers_holding where county_code = :county and item_code = :item")
                .param("county", town.county())
                .param("item", ITEM)
                .query(UUID.class)
                .single();
        context.getBean(Granting.class)
                .end(town.clerk(), holding, 0, today.date().minusDays(1), "省政府收回");
        var told = phone.send(sent);
        assertThat(told.state()).isEqualTo(EntryState.REFUSED);
        assertThat(told.answer().why()).isNotBlank();
        assertThat(told.answer().basis()).isNotBlank();
        assertThat(told.answer().remedy()).isNotBlank();
        assertThat(attachments.of(town.county(), "field", told.id())).hasSize(1);
        assertThat(numbers.unused(officer, phone.device)).isEqualTo(lent);
        assertThat(jdbc.sql("select count(*) from casework_case where county_code = :county")
                        .param("county", town.county())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void 合并的清单带出去_逐点登记一次查完_同伴先登记的退回_照片在检查记录里() {
        town.holds("CG-CF-024");
        var check = check();
        var taken = packing.pack(officer, phone.device).checks();
        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(check);
            assertThat(one.mine()).isTrue();
            assertThat(one.points())
                    .isNotEmpty()
                    .allSatisfy(point -> assertThat(point.point()).isNotBlank());
        });
        var points = taken.getFirst().points().size();
        var lacking = phone.act(EntryKind.CHECK, check, outcome(points - 1));
        assertThat(lacking.state()).isEqualTo(EntryState.REFUSED);
        assertThat(lacking.answer().why()).contains("第" + points + "点没有填写结果");
        var done = signed(EntryKind.CHECK, check, outcome(points), "当事人", text -> text);
        assertThat(done.answer().why()).isEmpty();
        assertThat(done.state()).isEqualTo(EntryState.DONE);
        assertThat(kept(done)).allMatch(FieldSign::stands);
        var visit = jdbc.sql("select visit_id from inspection_check where county_code = :county and id = :id")
                .param("county", town.county())
                .param("id", check)
                .query(UUID.class)
                .single();
        assertThat(attachments.of(town.county(), "visit", visit)).hasSize(2);
        var late = new Phone(context, second);
        var entry = late.make(EntryKind.CHECK, check, outcome(points), List.of(), null);
        var told = late.send(with(entry, entry.fields(), List.of(late.file(Phone.PICTURE, entry.id(), 1000))));
        assertThat(told.state()).isEqualTo(EntryState.REFUSED);
        assertThat(told.answer().why()).contains("已经登记了结果");
        assertThat(told.answer().remedy()).contains("材料已留存", "交内勤");
        assertThat(attachments.of(town.county(), "field", told.id())).hasSize(1);
        assertThat(packing.pack(officer, phone.device).checks()).isEmpty();
    }

    private UUID check() {
        var day = today.date();
        var shop = inspections.register(
                town.clerk(),
                new InspectionDesk.Who(
                        "商铺",
                        "并查店",
                        new Place(town.county(), town.township(), null, "前街77号", 30.0, 110.0),
                        "",
                        "",
                        "",
                        "",
                        ""),
                "镇应急办",
                day);
        var plan = inspections.plan(
                town.clerk(), town.township(), "城管月度", day, "城市管理", "住建局", List.of("CG-CF-024"), List.of(shop));
        inspections.approve(officer(), plan);
        return inspections.arrange(town.clerk(), shop, day, List.of(officer.person(), second.person()));
    }

    /** The head, who is not the clerk that drew the plan. */
    private Actor officer() {
        return new Actor(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "负责人",
                town.clerk().organ(),
                "青石镇人民政府",
                "镇长",
                town.clerk().scope(),
                town.clerk().rights());
    }

    private Map<String, String> outcome(int points) {
        var fields = times();
        fields.put("version", "0");
        fields.put("seen", "逐点看过");
        for (var n = 1; n <= points; n++) {
            fields.put("result." + n, "FINE");
        }
        return fields;
    }

    /** An entry with a photo and a signature bound to the text after that change; the text as the entry itself makes it. */
    private Entries.Told signed(
            EntryKind kind,
            UUID matter,
            Map<String, String> fields,
            String role,
            java.util.function.UnaryOperator<String> change) {
        var entry = phone.make(kind, matter, fields, List.of(), null);
        var photo = phone.file(Phone.PICTURE, entry.id(), 1000);
        var ink = phone.file(Phone.PICTURE, entry.id(), 1000);
        var text = change.apply(shown(kind, matter, fields));
        var all = new HashMap<>(fields);
        all.put(SignBook.RECORD, text);
        all.put(
                SignBook.SIGNS,
                json.writeValueAsString(List.of(Map.of(
                        "file",
                        ink,
                        "role",
                        role,
                        "name",
                        "罗庆生",
                        "sha256",
                        Phone.sha256(text.getBytes(StandardCharsets.UTF_8)),
                        "clock",
                        today.now().toInstant().toString(),
                        "strokes",
                        List.of(List.of(List.of(1, 2, 3)))))));
        return phone.send(with(entry, all, List.of(photo, ink)));
    }

    /** What the phone shows, written here by hand from the same fields. */
    private String shown(EntryKind kind, UUID matter, Map<String, String> f) {
        var officers = "周海涛（执法证号 " + certificate(officer) + "）、孙晓燕（执法证号 " + certificate(second) + "）";
        var photo = "\n现场材料1：现场.png，SHA-256 " + Phone.sha256(Phone.PICTURE);
        var times = "开始时间：" + f.getOrDefault("started", "").replace('T', ' ') + "\n结束时间："
                + f.getOrDefault("ended", "").replace('T', ' ');
        return switch (kind) {
            case VISIT ->
                "现场检查记录\n检查事由：日常巡查\n地点：老街口\n" + times + "\n检查人员：" + officers
                        + "\n出示证件：已主动出示执法证件\n检查对象：没有特定对象\n看到的情况：货架摆在人行道上\n检查结果：当场改正" + photo;
            case CHECK -> {
                var one = packing.pack(officer, phone.device).checks().getFirst();
                var points = new StringBuilder();
                one.points()
                        .forEach(point -> points.append("\n第" + point.number() + "点：" + point.point() + "\n　结果：未发现问题"));
                yield "综合检查记录\n检查：" + one.title() + "\n检查对象：并查店\n地点：前街77号\n检查事由：" + one.cause() + "\n检查人员："
                        + one.officers() + "\n涉及的机关：住建局\n" + times + "\n出示证件：已主动出示执法证件" + points + "\n看到的情况：逐点看过"
                        + photo;
            }
            default ->
                "当场行政处罚决定书\n" + f.get("printedNumber") + "\n当事人：罗庆生　身份证号码：41089919710822035X\n住址：青石镇前街2号\n经查，占用消防车通道停车（"
                        + item() + "）。上述行为违反了消防法的规定。\n依据消防法的处罚规定，决定当场给予：警告。\n告知：录像01\n陈述申辩：不陈述申辩\n"
                        + "不服本决定的，可以自收到之日起六十日内向云溪县人民政府申请行政复议，并可以依法在六个月内向云溪县人民法院提起行政诉讼；依法应当先申请复议的，先申请复议。\n"
                        + "处罚地点：老街口\n处罚时间：" + f.get("decidedAt").replace('T', ' ') + "\n执法人员：" + officers
                        + "\n处罚机关：青石镇人民政府" + photo;
        };
    }

    private String certificate(Actor actor) {
        return "ZF" + actor.person().toString().substring(24);
    }

    private String item() {
        return packing.pack(officer, null).powers().stream()
                .filter(power -> power.code().equals(ITEM))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private List<FieldSign> kept(Entries.Told told) {
        return signs.of(town.county(), told.id());
    }

    private void spotReady() {
        town.holds(ITEM);
        context.getBean(Offices.class)
                .set(
                        town.clerk(),
                        town.township(),
                        new Office(
                                "云溪县人民政府", "云溪县人民法院", "云溪县农商银行", "前街1号", "3800010001", "李建国", "0391-0000000", "前街2号"),
                        today.now());
    }

    private Map<String, String> spot(String number) {
        var fields = times();
        fields.putAll(Map.of(
                "printedNumber",
                number,
                "item",
                ITEM,
                "partyName",
                "罗庆生",
                "idNumber",
                "41089919710822035X",
                "address",
                "青石镇前街2号",
                "place",
                "老街口",
                "facts",
                "占用消防车通道停车",
                "violated",
                "消防法的规定",
                "basis",
                "消防法的处罚规定",
                "factsClear",
                "true"));
        fields.putAll(Map.of(
                "kinds",
                "警告",
                "noticeRecord",
                "录像01",
                "pleaMade",
                "不陈述申辩",
                "payBy",
                "无罚款",
                "publicationTold",
                "true",
                "signature",
                "当事人签名",
                "decidedAt",
                fields.get("ended")));
        fields.remove("started");
        fields.remove("ended");
        return fields;
    }

    private Map<String, String> visit() {
        var fields = times();
        fields.putAll(Map.of(
                "cause",
                "日常巡查",
                "township",
                town.township(),
                "place",
                "老街口",
                "subjectKind",
                "NOBODY",
                "seen",
                "货架摆在人行道上",
                "result",
                "CORRECTED"));
        return fields;
    }

    private Map<String, String> times() {
        var now = LocalDateTime.from(today.now()).truncatedTo(ChronoUnit.MINUTES);
        return new HashMap<>(Map.of(
                "started",
                now.minusMinutes(20).toString(),
                "ended",
                now.minusMinutes(5).toString(),
                "officer1",
                officer.person().toString(),
                "officer2",
                second.person().toString(),
                "certificatesShown",
                "true"));
    }

    private static Sent with(Sent s, Map<String, String> fields, List<UUID> files) {
        return new Sent(
                s.device(),
                s.number(),
                s.id(),
                s.kind(),
                s.matter(),
                s.title(),
                s.made(),
                s.sent(),
                fields,
                files,
                s.again());
    }
}
