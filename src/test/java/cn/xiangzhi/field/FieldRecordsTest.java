package cn.xiangzhi.field;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.entries.EntryState;
import cn.xiangzhi.field.pack.FieldPack;
import cn.xiangzhi.field.signing.FieldSign;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S8 F24 F26 F27: signatures bound to what was shown, and a case taken along to read. */
@XiangzhiTest
class FieldRecordsTest extends RecordSteps {

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
}
