package cn.xiangzhi.field;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.file.Office;
import cn.xiangzhi.casework.file.Offices;
import cn.xiangzhi.field.device.LentNumbers;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.entries.EntryState;
import cn.xiangzhi.inspection.VisitsAfield;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S8 S9 F24: visits and penalties on the spot without a signal, taken in once or sent back with what to do. */
@XiangzhiTest
class FieldVisitsTest extends IntakeSteps {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void 执法证当天已过期_退回_检查不成立_填写的内容还在() {
        var expired = town.officer("吴旧证", today.date().minusDays(1));
        var refused = phone.act(EntryKind.VISIT, null, visit(officer, expired));
        assertThat(refused.state()).isEqualTo(EntryState.REFUSED);
        assertThat(refused.answer().why()).contains("吴旧证");
        assertThat(desk.get(officer, refused.id()).field("seen")).isEqualTo("货架摆在人行道上");
        var second = town.officer("孙晓燕", today.date().plusYears(1));
        var done = phone.act(EntryKind.VISIT, null, visit(officer, second));
        assertThat(done.answer().why()).isEmpty();
        assertThat(done.state()).isEqualTo(EntryState.DONE);
        assertThat(packing.pack(officer, phone.device).visits()).hasSize(1);
    }

    @Test
    void 去过的检查补充照片_照片在检查记录里_外镇的补不了() {
        var done = phone.act(
                EntryKind.VISIT,
                null,
                visit(officer, town.officer("孙晓燕", today.date().plusYears(1))));
        assertThat(packing.pack(officer, phone.device).visits())
                .extracting(VisitsAfield.Earlier::mine)
                .containsExactly(true);
        var added = phone.make(EntryKind.MATERIAL, done.id(), Map.of("to", "visit"), List.of(), null);
        var told = phone.send(Phone.with(added, added.fields(), List.of(phone.file(Phone.PICTURE, added.id(), 1000))));
        assertThat(told.state()).isEqualTo(EntryState.DONE);
        assertThat(told.answer().link()).isEqualTo("/visits/" + done.id());
        assertThat(attachments.of(town.county(), "visit", done.id())).hasSize(1);
        var other = Fieldwork.in(context);
        var stranger = new Phone(context, other.officer("外镇人", today.date().plusYears(1)));
        assertThat(stranger.act(EntryKind.MATERIAL, done.id(), Map.of("to", "visit"))
                        .answer()
                        .why())
                .contains("不在您的管辖范围内");
    }

    @Test
    void 对经营者的计划外检查_日常巡查和专项检查不收_有投诉举报的收_材料都在() {
        var second = town.officer("孙晓燕", today.date().plusYears(1));
        for (var cause : List.of("日常巡查", "专项检查", "派单")) {
            var fields = visit(officer, second);
            fields.putAll(Map.of("subjectKind", "BUSINESS", "subject", "前街水果店", "cause", cause));
            var refused = phone.act(EntryKind.VISIT, null, fields);
            assertThat(refused.state()).as(cause).isEqualTo(EntryState.REFUSED);
            assertThat(refused.answer().why()).as(cause).contains("不是法定事由");
            assertThat(refused.answer().remedy()).as(cause).contains("综合查一次");
            assertThat(desk.get(officer, refused.id()).field("seen")).isEqualTo("货架摆在人行道上");
        }
        var fields = visit(officer, second);
        fields.putAll(Map.of("subjectKind", "BUSINESS", "subject", "前街水果店", "cause", "投诉举报"));
        var done = phone.act(EntryKind.VISIT, null, fields);
        assertThat(done.answer().why()).isEmpty();
        assertThat(done.state()).isEqualTo(EntryState.DONE);
    }

    @Test
    void 当场处罚整案_用手机领的预编号_重传还是一案_号不能用两次() {
        town.holds("XF-CF-009");
        context.getBean(Offices.class)
                .set(
                        town.clerk(),
                        town.township(),
                        new Office(
                                "云溪县人民政府", "云溪县人民法院", "云溪县农商银行", "前街1号", "3800010001", "李建国", "0391-0000000", "前街2号"),
                        today.now());
        var second = town.officer("孙晓燕", today.date().plusYears(1));
        var numbers = context.getBean(LentNumbers.class).lend(officer, phone.device);
        assertThat(numbers)
                .hasSize(5)
                .isEqualTo(packing.pack(officer, phone.device).numbers());
        var entry = phone.make(EntryKind.SPOT_DECISION, null, spot(second, numbers.getFirst()), List.of(), null);
        var sent = Phone.with(entry, entry.fields(), List.of(phone.file(Phone.PICTURE, entry.id(), 50)));
        var told = phone.send(sent);
        assertThat(told.answer().why()).isEmpty();
        assertThat(told.state()).isEqualTo(EntryState.DONE);
        assertThat(phone.send(phone.later(sent)).answer()).isEqualTo(told.answer());
        var decisions = jdbc.sql(
                        "select number from documents_paper where county_code = :county and kind = 'SUMMARY_DECISION'")
                .param("county", town.county())
                .query(String.class)
                .list();
        assertThat(decisions).containsExactly(numbers.getFirst());
        var caseId = UUID.fromString(told.answer().link().substring("/cases/".length()));
        assertThat(attachments.of(town.county(), "case", caseId)).hasSize(1);
        var twice = phone.act(EntryKind.SPOT_DECISION, null, spot(second, numbers.getFirst()));
        assertThat(twice.state()).isEqualTo(EntryState.REFUSED);
        assertThat(twice.answer().why()).contains("已经用过");
        assertThat(packing.pack(officer, phone.device).numbers()).hasSize(4);
        var fined = new HashMap<>(spot(second, numbers.get(1)));
        fined.putAll(Map.of("kinds", "罚款", "fine", "5000", "payBy", "银行或者电子支付"));
        var tooMuch = phone.act(EntryKind.SPOT_DECISION, null, fined);
        assertThat(tooMuch.state()).isEqualTo(EntryState.REFUSED);
        assertThat(packing.pack(officer, phone.device).numbers()).as("没办成的，号还在").hasSize(4);
    }

    private Map<String, String> visit(Actor one, Actor two) {
        var now = LocalDateTime.from(today.now()).truncatedTo(ChronoUnit.MINUTES);
        var fields = new HashMap<String, String>();
        fields.put("cause", "日常巡查");
        fields.put("township", town.township());
        fields.put("place", "老街口");
        fields.put("started", now.minusMinutes(20).toString());
        fields.put("ended", now.minusMinutes(5).toString());
        fields.put("officer1", one.person().toString());
        fields.put("officer2", two.person().toString());
        fields.put("certificatesShown", "true");
        fields.put("subjectKind", "NOBODY");
        fields.put("seen", "货架摆在人行道上");
        fields.put("result", "CORRECTED");
        return fields;
    }

    private Map<String, String> spot(Actor second, String number) {
        var fields = new HashMap<String, String>();
        fields.put("printedNumber", number);
        fields.put("item", "XF-CF-009");
        fields.put("officer1", officer.person().toString());
        fields.put("officer2", second.person().toString());
        fields.put("certificatesShown", "true");
        fields.put("partyName", "罗庆生");
        fields.put("idNumber", "41089919710822035X");
        fields.put("address", "青石镇前街2号");
        fields.put("place", "老街口");
        fields.put("facts", "在人行道摆放货架");
        fields.put("violated", "占道经营的禁止规定");
        fields.put("basis", "占道经营的处罚规定");
        fields.put("factsClear", "true");
        fields.put("kinds", "警告");
        fields.put("noticeRecord", "录像01");
        fields.put("pleaMade", "不陈述申辩");
        fields.put(
                "decidedAt",
                LocalDateTime.from(today.now()).truncatedTo(ChronoUnit.MINUTES).toString());
        fields.put("payBy", "无罚款");
        fields.put("publicationTold", "true");
        fields.put("signature", "当事人签名");
        return fields;
    }
}
