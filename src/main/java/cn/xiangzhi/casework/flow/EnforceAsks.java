package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The forms of a fine that is not paid. */
final class EnforceAsks {

    /** To the court above, in fifteen days (AEL 56(2), 58(3)). */
    static final List<Ask> OBJECTION = List.of(text("higherCourt", "上一级人民法院"), area("objection", "申请复议的理由"), OPINION);

    /** Why an execution ends for good (AEL 40). */
    static final List<Ask> ENDED = List.of(ended("人民法院裁定终结执行"), area("reason", "具体情况和法院文书文号"), OPINION);

    static final Map<Move, List<Ask>> FORMS = Map.of(
            EnforceMove.DEFER,
            List.of(date("deferUntil", "缴款期限延至"), OPINION),
            EnforceMove.DEMAND,
            ServiceAsks.SERVICE,
            EnforceMove.APPLY_COURT,
            List.of(
                    check("remedyUnused", "已核实：当事人没有申请复议、没有起诉，或者复议、诉讼已经终结").must(),
                    area("partyOpinion", "当事人的意见和催告情况"),
                    area("property", "可供执行的财产").optional(),
                    OPINION),
            EnforceMove.COURT_GRANTS,
            List.of(text("courtNumber", "裁定书文号"), date("ruledOn", "裁定日期")),
            EnforceMove.COURT_REFUSES,
            List.of(
                    choice("courtAnswer", "法院答复", "不予受理", "不准予执行"),
                    text("courtNumber", "裁定书文号"),
                    date("ruledOn", "裁定日期"),
                    date("refusalReceivedOn", "收到裁定的日期").optional().hint("十五日内可以向上一级法院申请复议，自这一天起计算"),
                    area("courtReason", "理由和后续处理")),
            EnforceMove.OBJECT_COURT,
            OBJECTION,
            EnforceMove.END_EXECUTION,
            ENDED);

    private EnforceAsks() {}

    /** Those of the law, and what else ends it where it is carried out. */
    static Ask ended(String... more) {
        var grounds = Stream.concat(
                Stream.of("公民死亡，无遗产可供执行，又无义务承受人", "法人或者其他组织终止，无财产可供执行，又无义务承受人", "执行标的灭失", "据以执行的决定被撤销"),
                Stream.of(more));
        return choice("ground", "终结情形", grounds.toArray(String[]::new));
    }
}
