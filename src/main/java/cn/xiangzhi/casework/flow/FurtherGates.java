package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.PenaltyKind;
import cn.xiangzhi.casework.rules.decision.OneAct;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.Limitation;
import cn.xiangzhi.law.No;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** More violations of the same party in one file, and their leaving it: one act is fined once (S9, PPL 29). */
final class FurtherGates {

    static final String SAME = "是同一个违法行为";
    static final String ONE = "mergeOne";
    static final String OTHER = "mergeOther";
    static final String SPLIT = "splitNumber";

    /** Answers that are numbers of the file's violations. */
    static final Set<String> NUMBERS = Set.of(ONE, OTHER, SPLIT);

    static final Map<Move, List<Ask>> FORMS = Map.of(
            FurtherMove.ADD_VIOLATION,
            List.of(
                    text("addedItem", "增加的违法行为的事项编号"),
                    area("addedFacts", "增加的违法行为的事实").hint("何时、何地、做了什么、后果如何"),
                    text("addedViolated", "增加的违法行为违反的条款"),
                    date("addedOn", "增加的违法行为发生或者终了日期").optional().hint("与本案已有的违法行为同日的不填"),
                    choice("addedCorrected", "责令改正后的复查情况", "未改正", "已改正")
                            .optional()
                            .hint("这一行为已经责令改正并复查过的填写；没有的，以后办理“复查改正情况”"),
                    choice("sameAct", "与本案已有的违法行为", "不是同一个违法行为", SAME).hint("一个行为违反几个规定的，是同一个违法行为")),
            FurtherMove.MERGE_VIOLATIONS,
            List.of(
                    choice(ONE, "合并的一项"),
                    choice(OTHER, "合并的另一项"),
                    area("mergedFacts", "合并后的违法事实"),
                    text("mergedViolated", "合并后违反的条款"),
                    area("mergeReason", "认定为同一个违法行为的理由").hint("一个行为违反几个规定的，按罚款数额高的规定处罚，只罚一次")),
            FurtherMove.SPLIT_VIOLATION,
            List.of(
                    choice(SPLIT, "分出的违法行为"),
                    area("splitReason", "分案的理由").hint("系统以同一当事人另行登记线索，两案互相链接"),
                    area("splitEvidence", "随案带走的证据").optional().hint("一行一件，照证据栏上的名称；原件留在本案，另案记明引自本案，附件一并引用")));

    /** A violation already in the file that is to be fined; taken as another one it would be fined again. */
    static final Gate<Try> ADD = Gate.<Try>of(
                    "增加违法行为",
                    clause(
                            "增加-2",
                            of(PPL, 29),
                            "是否与本案已有的某一项是同一事项",
                            t -> Violations.of(t.file()).stream()
                                    .anyMatch(one ->
                                            one.itemCode().equals(t.facts().text("addedItem"))),
                            No.<Try>say("PROC-15", "所填的事项就是本案已有的事项，同一违法行为只处罚一次", "请填写另一违法行为对应的事项")
                                    .whenStated()),
                    clause(
                            "增加-3",
                            of(PPL, 36),
                            "发生日期是否在将来",
                            t -> t.facts()
                                    .date("addedOn")
                                    .filter(day -> day.isAfter(t.on()))
                                    .isPresent(),
                            No.<Try>say(null, "违法行为发生或者终了日期晚于今天", "请核对日期").whenStated()))
            .and(OneAct.AGAIN.from(t -> new OneAct.Again(same(t), true, PenaltyKind.FINE)));

    static final Gate<Try> MERGE = Gate.of(
            "合并同一违法行为",
            alone("合并-1"),
            clause(
                    "合并-2",
                    of(PPL, 29),
                    "所选的两项是否不是本案的两个违法行为",
                    t -> number(t, ONE) == number(t, OTHER) || !stands(t, ONE) || !stands(t, OTHER),
                    No.<Try>say(null, "没有选出本案的两个违法行为", "请选择要合并的两项").whenStated()));

    static final Gate<Try> SEPARATE = Gate.of(
            "违法行为分案",
            alone("分案-1"),
            clause(
                    "分案-2",
                    of(PPL, 54),
                    "所选的是否不是本案在案的违法行为",
                    t -> !stands(t, SPLIT),
                    No.<Try>say(null, "没有选出本案的违法行为", "请选择要分出的一项").whenStated()),
            clause(
                    "分案-3",
                    of(PPL, 46),
                    "带走的证据中是否有不是在用的证据的",
                    t -> !strangers(t).isEmpty(),
                    No.<Try>say(
                                    null,
                                    t -> "“" + String.join("”“", strangers(t)) + "”不是本案在用的证据；在用的有："
                                            + String.join(
                                                    "、",
                                                    t.file().evidence().inForce().stream()
                                                            .map(Exhibits::title)
                                                            .toList()),
                                    "请一行一件，照证据栏上的名称填写")
                            .whenStated()));

    /** Whether the added one may still be punished at all (PPL 36). */
    private static final Step<Limitation.Facts> IN_TIME = Step.whole(
            FilingGates.IN_TIME,
            t -> new Limitation.Facts(
                    t.facts().date("addedOn").orElse(t.on()),
                    t.on(),
                    !t.file().said("lifeHealth").isEmpty(),
                    !t.file().said("harmDone").isEmpty()));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(
            FurtherMove.ADD_VIOLATION, List.of(on(ADD), IN_TIME),
            FurtherMove.MERGE_VIOLATIONS, List.of(on(MERGE)),
            FurtherMove.SPLIT_VIOLATION, List.of(on(SEPARATE)));

    private FurtherGates() {}

    private static Clause<Try, No<Try>> alone(String id) {
        return clause(
                id,
                of(PPL, 29),
                "本案是否只有一个违法行为",
                t -> !Violations.several(t.file()),
                No.say(null, "本案只有一个违法行为", "调查中发现另一违法行为的，请办理“增加违法行为”"));
    }

    private static boolean same(Try t) {
        return t.facts().text("sameAct").equals(SAME);
    }

    private static List<String> strangers(Try t) {
        var titles = t.file().evidence().inForce().stream().map(Exhibits::title).toList();
        return taken(t.facts()).stream()
                .filter(title -> !titles.contains(title))
                .toList();
    }

    /** The titles of the evidence that goes along. */
    static List<String> taken(Facts facts) {
        return facts.text("splitEvidence")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    static int number(Try t, String key) {
        return Violations.number(t.facts(), key);
    }

    private static boolean stands(Try t, String key) {
        return Violations.of(t.file()).stream().anyMatch(one -> one.number() == number(t, key));
    }
}
