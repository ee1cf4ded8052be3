package cn.xiangzhi.field;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.Office;
import cn.xiangzhi.casework.file.Offices;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.field.device.LentNumbers;
import cn.xiangzhi.field.entries.Entries;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.pack.Packing;
import cn.xiangzhi.field.signing.FieldSign;
import cn.xiangzhi.field.signing.SignBook;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Two officers of a township with a phone: records with photos, signed by hand over the text that was shown. */
abstract class RecordSteps {

    static final String ITEM = "XF-CF-009";

    @Autowired
    ApplicationContext context;

    @Autowired
    Attachments attachments;

    @Autowired
    Packing packing;

    @Autowired
    SignBook signs;

    @Autowired
    LentNumbers numbers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Today today;

    Fieldwork town;
    Actor officer;
    Actor second;
    Phone phone;

    @BeforeEach
    void 一个镇两名执法员一部手机() {
        town = Fieldwork.in(context);
        officer = town.officer("周海涛", today.date().plusYears(1));
        second = town.officer("孙晓燕", today.date().plusYears(1));
        phone = new Phone(context, officer);
    }

    /** An entry with a photo and a signature bound to the text after that change; the text as the entry itself makes it. */
    Entries.Told signed(
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
        return phone.send(Phone.with(entry, all, List.of(photo, ink)));
    }

    /** What the phone shows, written here by hand from the same fields. */
    String shown(EntryKind kind, UUID matter, Map<String, String> f) {
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

    String certificate(Actor actor) {
        return "ZF" + actor.person().toString().substring(24);
    }

    String item() {
        return packing.pack(officer, null).powers().stream()
                .filter(power -> power.code().equals(ITEM))
                .findFirst()
                .orElseThrow()
                .name();
    }

    List<FieldSign> kept(Entries.Told told) {
        return signs.of(town.county(), told.id());
    }

    void spotReady() {
        town.holds(ITEM);
        context.getBean(Offices.class)
                .set(
                        town.clerk(),
                        town.township(),
                        new Office(
                                "云溪县人民政府", "云溪县人民法院", "云溪县农商银行", "前街1号", "3800010001", "李建国", "0391-0000000", "前街2号"),
                        today.now());
    }

    Map<String, String> spot(String number) {
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

    Map<String, String> times() {
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
}
