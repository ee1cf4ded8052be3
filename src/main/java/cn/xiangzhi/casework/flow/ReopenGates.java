package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.ARL;

import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.force.Remedy;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Deciding again after a decision fell: by the procedure it fell in, and not the same act once more (ARL 64). */
final class ReopenGates {

    private static final Gate<Try> REOPEN = procedure("救济-20", Procedure.ORDINARY, "当场处罚决定被撤销的，请办理“当场处罚撤销后重新核查”");
    private static final Gate<Try> REOPEN_SPOT = procedure("救济-21", Procedure.SUMMARY, "普通程序的决定被撤销的，请办理“撤销后重新调查”");

    /** The same act on the same facts and reasons is not made again, unless it fell for its procedure (ARL 64(2)). */
    static final Gate<Try> AGAIN = Remedy.AFTER_REVOCATION.from(ReopenGates::again);

    static final Map<Move, List<Step<?>>> STEPS = Map.of(
            RemedyMove.REOPEN, List.of(on(REOPEN)),
            RemedyMove.REOPEN_SPOT, List.of(on(REOPEN_SPOT)));

    private ReopenGates() {}

    private static Remedy.Again again(Try t) {
        var fallen = Remedies.revocation(t.file());
        var punishes =
                t.stated().none() ? !t.file().penalty().orElse(Penalty.NONE).none() : true;
        var outcome = t.facts().text("outcome");
        if (fallen == null || outcome.equals("不予行政处罚") || !punishes) {
            return new Remedy.Again(false, false);
        }
        return new Remedy.Again(
                fallen.facts().text("revokeGround").equals(Remedies.PROCEDURE),
                sameFacts(t, fallen) && sameReasons(t, fallen));
    }

    /** Nothing new was found since, or the words are those of the decision that fell. */
    private static boolean sameFacts(Try t, Act fallen) {
        var since = t.file().acts().indexOf(fallen);
        var found = t.file().evidence().all().stream()
                .anyMatch(act -> t.file().acts().indexOf(act) > since);
        return !found || plain(t.say("facts")).equals(plain(before(t, fallen, "facts")));
    }

    private static boolean sameReasons(Try t, Act fallen) {
        return Stream.of("violated", "basis").allMatch(key -> plain(t.say(key)).equals(plain(before(t, fallen, key))));
    }

    /** What the file said when the decision fell. */
    private static String before(Try t, Act fallen, String key) {
        return t.file().acts().subList(0, t.file().acts().indexOf(fallen)).reversed().stream()
                .filter(act -> act.facts().has(key))
                .findFirst()
                .map(act -> act.facts().text(key))
                .orElse("");
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\\p{Punct}，。；、：（）]", "");
    }

    private static Gate<Try> procedure(String id, Procedure wanted, String remedy) {
        return Gate.of(
                "撤销后重新办理",
                clause(
                        id,
                        of(ARL, 64),
                        "是否不是" + wanted.label() + "的案件",
                        t -> t.file().procedure() != wanted,
                        No.say(null, "被撤销的不是" + wanted.label() + "的决定", remedy)));
    }
}
