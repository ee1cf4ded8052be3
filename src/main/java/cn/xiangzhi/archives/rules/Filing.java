package cn.xiangzhi.archives.rules;

import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How files are coded, kept, bound and destroyed (DA/T 13, DA/T 22, GB/T 9704, ARC-IR 20, 24). */
public final class Filing {

    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}A-Z]+〔[12]\\d{3}〕[1-9]\\d*号");
    private static final Pattern FONDS = Pattern.compile("[A-Z0-9]{4}");
    private static final Pattern CATEGORY = Pattern.compile("[A-Z]{2}");
    private static final Pattern SECTION = Pattern.compile("[A-Z]{3}");

    private Filing() {}

    /** How long. */
    public enum Keep implements Labelled {
        Y("永久"),
        D30("30年"),
        D10("10年");

        private final String label;

        Keep(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * The parts of an archival code.
     *
     * @param section empty where the office codes none
     * @param volume null where things are filed one by one
     */
    public record Code(
            @Fact("全宗号（四位）") String fonds,
            @Fact("门类代码（如 WS、ZY）") String category,
            @Fact("年度") int year,
            @Fact("保管期限") Keep retention,
            @Fact("机构或问题代码（三位字母，没有则不填）") String section,
            @Fact("案卷号（按件整理的不填）") @Nullable Integer volume,
            @Fact("件号") int item,
            @Fact("该档号已经用过") boolean used) {

        /** As X023-WS·2026-D10-BGS-0128, by volume with three digits more before the item. */
        public String text() {
            var middle = (section.isBlank() ? "" : "-" + section) + (volume == null ? "" : "-%03d".formatted(volume));
            return "%s-%s·%d-%s%s-%04d".formatted(fonds, category, year, retention.name(), middle, item);
        }

        private boolean numbered() {
            return item >= 1 && item <= 9999 && (volume == null || volume >= 1 && volume <= 999);
        }
    }

    private static final Basis DA13 = Citation.of(Statute.DA13);

    public static final Gate<Code> CODE = Gate.of(
            "档号",
            clause(
                    "档号-1",
                    DA13,
                    "全宗号是否不是四位代码",
                    c -> !FONDS.matcher(c.fonds()).matches(),
                    No.say(null, c -> "全宗号“" + c.fonds() + "”不是四位代码", "请按档案馆给的四位代码填写")),
            clause(
                    "档号-4",
                    DA13,
                    "门类代码是否不是两位字母",
                    c -> !CATEGORY.matcher(c.category()).matches(),
                    No.say(null, c -> "门类代码“" + c.category() + "”不是两位大写字母", "文书填WS，专业档案填ZY，照片填ZP")),
            clause(
                    "档号-5",
                    DA13,
                    "年度是否不是四位",
                    c -> c.year() < 1000 || c.year() > 9999,
                    No.say(null, c -> "年度“" + c.year() + "”不是四位数字", "请填写四位年度")),
            clause(
                    "档号-2",
                    DA13,
                    "机构代码是否不是三位字母",
                    c -> !c.section().isBlank() && !SECTION.matcher(c.section()).matches(),
                    No.say(null, c -> "机构或问题代码“" + c.section() + "”不是三位字母", "请填写三位大写字母，或者不填")),
            clause(
                    "档号-3",
                    DA13,
                    "件号是否不在1至9999之间，案卷号是否不在1至999之间",
                    c -> !c.numbered(),
                    No.say(null, "件号为四位流水号，案卷号为三位流水号", "件号填写1至9999，案卷号填写1至999")),
            refuses("档号-6", RefusalCode.ARCH_04, "该档号是否已经用过", Code::used));

    /** A document's number as somebody wrote it. */
    public record Number(
            @Fact("文号") String number, @Fact("该号已在本机关用过") boolean used) {}

    public static final Gate<Number> NUMBER_FORM = Gate.of(
            "发文字号",
            clause(
                    "文号-1",
                    Basis.house("《党政机关公文格式》GB/T 9704—2012"),
                    "是否不合“机关代字〔年份〕序号号”",
                    n -> !NUMBER.matcher(n.number()).matches(),
                    No.say(null, "文号须为机关代字、六角括号内四位年份、不补零的序号和“号”，不加“第”", "请写作如“云溪镇罚决〔2026〕7号”")),
            refuses("文号-2", RefusalCode.ARCH_04, "该号是否已经用过", Number::used));

    /** What a file is about. */
    public enum Kind implements Labelled {
        PENALTY_IMPORTANT("行政处罚（重要）"),
        PENALTY_ORDINARY("行政处罚（一般）"),
        LESSER("一般事务");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public record Kept(@Fact("文件类别") Kind kind) {}

    public static final RuleBook<Kept, Keep> RETENTION = new RuleBook<>(
            "保管期限",
            Gate.VERSION,
            List.of(
                    new Clause<>(
                            "保管-1",
                            Basis.house("国家档案局令第8号附表（据二手资料，待核）"),
                            "是否为重要的行政处罚",
                            k -> k.kind() == Kind.PENALTY_IMPORTANT,
                            Keep.Y),
                    new Clause<>(
                            "保管-2",
                            Basis.house("国家档案局令第8号附表（据二手资料，待核）"),
                            "是否为一般的行政处罚",
                            k -> k.kind() == Kind.PENALTY_ORDINARY,
                            Keep.D30)),
            Keep.D10);

    /** Files somebody wants to destroy. */
    public record Destruction(
            @Fact("保管期限") Keep retention,
            @Fact("保管期满") boolean expired,
            @Fact("已组织鉴定并批准") boolean appraised) {}

    public static final Gate<Destruction> DESTRUCTION = Gate.of(
            "档案销毁",
            refuses("销毁-1", RefusalCode.ARCH_03, "是否永久保管", d -> d.retention() == Keep.Y, d -> "永久保管的档案不得销毁"),
            refuses("销毁-2", RefusalCode.ARCH_03, "是否没有期满或者没有鉴定", d -> !d.expired() || !d.appraised()));

    /** When a township's files go to the county archive. */
    public record Transfer(@Fact("档案形成日期") LocalDate formed) {

        /** Ten years after the files were formed (ARC-IR 20(2)). */
        public LocalDate due() {
            return formed.plusYears(10);
        }
    }

    /** An archived file somebody wants to alter. */
    public record Alteration(
            @Fact("已归档") boolean archived, @Fact("只追加补充记录") boolean appendOnly) {}

    public static final Gate<Alteration> ALTERATION = Gate.of(
            "归档后的改动",
            clause(
                    "改动-1",
                    Citation.of(Statute.ARC_IR, 39),
                    "归档后是否改动原有内容",
                    a -> a.archived() && !a.appendOnly(),
                    No.say(null, "已归档的内容不得改动", "请追加补充记录，原内容保持不变")));
}
