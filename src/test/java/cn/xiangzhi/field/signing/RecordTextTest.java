package cn.xiangzhi.field.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F26 F27: the text that is signed, word for word; record.js makes the same, as S08FieldViewsTest shows in a browser. */
class RecordTextTest {

    private static final RecordText.Named NAMED = new RecordText.Named(
            List.of("周海涛（执法证号 A1）", "孙晓燕（执法证号 A2）"),
            "自然人",
            "当场改正",
            "占道经营",
            "青石镇人民政府",
            "云溪县人民政府",
            "云溪县人民法院",
            List.of(new RecordText.Material("一.jpg", "ab")));

    @Test
    void 检查记录_没有填的不写_各种换行一样() {
        var text = new RecordText(Map.of(
                        "cause",
                        "日常巡查",
                        "place",
                        "　老街口 ",
                        "started",
                        "2026-11-12T09:00",
                        "seen",
                        "货架\r\n在路上\n",
                        "certificatesShown",
                        "true"))
                .visit(NAMED);
        assertThat(text).isEqualTo("""
                        现场检查记录
                        检查事由：日常巡查
                        地点：老街口
                        开始时间：2026-11-12 09:00
                        检查人员：周海涛（执法证号 A1）、孙晓燕（执法证号 A2）
                        出示证件：已主动出示执法证件
                        检查对象：自然人
                        看到的情况：货架
                        在路上
                        检查结果：当场改正
                        对应的事项：占道经营
                        现场材料1：一.jpg，SHA-256 ab""");
    }

    @Test
    void 决定书_罚款的写明缴款_救济写全() {
        var text = new RecordText(Map.of(
                        "printedNumber",
                        "青当罚〔2026〕1号",
                        "partyName",
                        "罗庆生",
                        "idNumber",
                        "41089919710822035X",
                        "fine",
                        "50",
                        "kinds",
                        "罚款",
                        "facts",
                        "占道"))
                .decision(NAMED);
        assertThat(text)
                .startsWith("当场行政处罚决定书\n青当罚〔2026〕1号\n当事人：罗庆生　身份证号码：41089919710822035X\n经查，占道（占道经营）。")
                .contains("罚款人民币 50 元。", "十五日内", "向云溪县人民政府申请行政复议", "向云溪县人民法院提起")
                .doesNotContain("百分之三");
    }

    @Test
    void 合并的清单_逐点写结果() {
        var check = new RecordText.Check(
                "综合检查：两个领域",
                "一店",
                "前街",
                "日常巡查",
                "周海涛",
                "住建局",
                List.of(new RecordText.Point(1, "围挡", "未发现问题"), new RecordText.Point(2, "扬尘", "限期改正")));
        assertThat(new RecordText(Map.of("words.2", "没有覆盖", "due.2", "2026-12-01")).check(check, List.of()))
                .contains("第1点：围挡\n　结果：未发现问题\n第2点：扬尘\n　结果：限期改正\n　情况：没有覆盖\n　改正到：2026-12-01");
    }

    @Test
    void 两处不同的_说出是哪一行_身份和住址不说出来() {
        assertThat(RecordText.difference("甲\n罚款 50 元", "甲\n罚款 500 元")).isEqualTo("第2行签名时是“罚款 50 元”，收到的内容是“罚款 500 元”");
        assertThat(RecordText.difference("当事人：罗庆生　身份证号码：41089919710822035X", "当事人：罗庆"))
                .isEqualTo("第1行“当事人”两处不同");
    }
}
