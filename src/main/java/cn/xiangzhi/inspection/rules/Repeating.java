package cn.xiangzhi.inspection.rules;

import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.Statute;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Nobody is inspected twice for the same thing: beyond the yearly cap only for a stated lawful cause (INSP; S9). */
public final class Repeating {

    private static final Citation INSP = Citation.of(Statute.INSP);

    private Repeating() {}

    /** A visit to somebody for something. */
    public record Again(
            @Fact("十二个月内已检查同一对象同一事项的次数") int earlier,
            @Fact("检查次数上限") int cap,

            @Fact("有不受次数限制的事由（投诉举报、交办移送、复查改正、数据监测、当场发现、对象申请）")
            boolean lawfulCause,

            @Fact("写明了再次检查的理由") boolean reasoned) {

        boolean over() {
            return earlier >= cap;
        }
    }

    public static final Gate<Again> GATE = Gate.of(
            "重复检查",
            clause(
                    "检查-1",
                    INSP,
                    "是否已达检查次数上限而没有不受限制的事由",
                    a -> a.over() && !a.lawfulCause(),
                    No.say(
                            null,
                            a -> "十二个月内已检查这一对象的同一事项" + a.earlier() + "次，上限为" + a.cap() + "次",
                            "同一件事不再检查第二次；有派单的，从派单页记录检查；确有下列情形的，在检查事由中选择并写明理由："
                                    + Arrays.stream(VisitCause.values())
                                            .filter(cause -> cause.again() && cause != VisitCause.ORDER)
                                            .map(VisitCause::label)
                                            .collect(Collectors.joining("、")))),
            clause(
                    "检查-2",
                    INSP,
                    "再次检查是否没有写明理由",
                    a -> a.over() && !a.reasoned(),
                    No.say(null, "十二个月内已检查过这一对象的同一事项，没有写明再次检查的理由", "请在“再次检查的理由”中写明由谁举报、交办或者发现了什么")));
}
