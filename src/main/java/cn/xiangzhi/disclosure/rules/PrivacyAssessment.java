package cn.xiangzhi.disclosure.rules;

import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The assessment before personal data are made public (PIPL 55, 56): why it is lawful and needed, what it does to the person,
 * how the data are protected; kept for three years.
 *
 * @param made the day of the assessment; null where there is none
 * @param discarded the day the record was thrown away; null while it is kept
 */
public record PrivacyAssessment(
        @Fact("公开的内容含有个人信息") boolean personal,
        @Fact("评估日期（没有评估则不填）") @Nullable LocalDate made,
        @Fact("公开日期") LocalDate published,
        @Fact("写明处理的目的、方式合法、正当、必要") boolean lawful,
        @Fact("写明对个人权益的影响和安全风险") boolean influence,
        @Fact("写明保护措施合法、有效并与风险相适应") boolean measures,
        @Fact("销毁评估记录的日期（仍保存则不填）") @Nullable LocalDate discarded) {

    /** Years the record is kept. */
    public static final int YEARS = 3;

    public static final Gate<PrivacyAssessment> GATE = Gate.of(
            "个人信息保护影响评估",
            clause(
                    "评估-1",
                    Citation.of(Statute.PIPL, 55),
                    "公开个人信息之前是否没有评估",
                    a -> a.personal() && (a.made() == null || a.made().isAfter(a.published())),
                    No.say(null, "公开个人信息之前没有作个人信息保护影响评估", "请先评估并记录，再公开")),
            clause(
                    "评估-2",
                    Citation.of(Statute.PIPL, 56),
                    "评估是否缺少内容",
                    a -> a.personal() && !(a.lawful() && a.influence() && a.measures()),
                    No.say(null, "评估须写明是否合法、正当、必要，对个人权益的影响和风险，以及保护措施", "请逐项写明")),
            clause(
                    "评估-3",
                    Citation.of(Statute.PIPL, 56),
                    "评估记录是否没有保存满三年",
                    a -> a.personal() && a.thrownEarly(),
                    No.say(null, "评估报告和处理情况记录至少保存三年", "请恢复并保存到满三年")));

    private boolean thrownEarly() {
        return made != null && discarded != null && discarded.isBefore(made.plusYears(YEARS));
    }
}
