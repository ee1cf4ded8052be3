package cn.xiangzhi.inspection.rules;

import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.Statute;

/** How often one subject may be inspected in a year, asked before a visit is planned and not after (INSP; F62). */
public final class Frequency {

    private static final Citation INSP = Citation.of(Statute.INSP);

    private Frequency() {}

    /** One more check of a subject in a field. */
    public record Asked(
            @Fact("领域") String field,
            @Fact("本年度这一领域已经检查和已经安排的次数") int inField,
            @Fact("这一领域的次数上限") int fieldCap,
            @Fact("本年度各领域合计的次数") int all,
            @Fact("各领域合计的次数上限") int allCap,

            @Fact("有不受次数限制的事由（投诉举报、交办移送、复查改正、数据监测、当场发现、对象申请）")
            boolean lawfulCause,

            @Fact("属于经批准的专项检查") boolean campaign,
            @Fact("写明了事由的来源") boolean reasoned) {

        /** Whether this check would be one more than the cap allows. */
        public boolean over() {
            return inField >= fieldCap || all >= allCap;
        }

        /** Whether it would be the last one the cap allows. */
        public boolean last() {
            return !over() && (inField + 1 == fieldCap || all + 1 == allCap);
        }

        /** A campaign beyond the cap goes on only with the recorded approval of a head. */
        public boolean needsApproval() {
            return over() && campaign && !lawfulCause;
        }

        /** What stands against what, in one line. */
        public String words() {
            return "本年度“" + field + "”已检查和已安排" + inField + "次（上限" + fieldCap + "次），各领域合计" + all + "次（上限" + allCap
                    + "次）";
        }
    }

    public static final Gate<Asked> GATE = Gate.of(
            "检查频次",
            clause(
                    "频次-1",
                    INSP,
                    "是否已达频次上限，没有不受限制的事由，也不是专项检查",
                    a -> a.over() && !a.lawfulCause() && !a.campaign(),
                    No.say(
                            null,
                            Asked::words,
                            "与其他领域尚未进行的检查并为一次，或者安排到下一年度；确有投诉举报、交办移送、复查改正、数据监测、当场发现或者对象申请的，选择该事由并写明来源；专项检查报负责人批准")),
            clause(
                    "频次-2",
                    INSP,
                    "超过频次上限的是否没有写明事由的来源",
                    a -> a.over() && !a.reasoned(),
                    No.say(null, a -> a.words() + "，没有写明再查的事由来源", "请在“事由的说明”中写明由谁举报、交办，监测到什么，或者专项检查的文件")));
}
