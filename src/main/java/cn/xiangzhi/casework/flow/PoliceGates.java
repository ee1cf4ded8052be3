package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.CTR;

import cn.xiangzhi.casework.rules.CriminalTransfer;
import cn.xiangzhi.casework.rules.PoliceRefusal;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the police and justice answer to a transfer, and what follows (CTR 8 to 12). */
final class PoliceGates {

    static final Gate<Try> REPLY = Gate.of(
            "公安机关答复",
            clause(
                    "移送-28",
                    of(CTR, 8),
                    "是否没有移送在公安机关审查",
                    t -> !Criminal.of(t.file()).pending(),
                    No.say(null, "没有正在审查的移送", "请先移送公安机关")),
            clause(
                    "移送-29",
                    of(CTR, 8),
                    "收到日期是否在将来",
                    t -> t.facts()
                            .date("policeNoticeOn")
                            .filter(day -> day.isAfter(t.on()))
                            .isPresent(),
                    No.<Try>say(null, "收到通知的日期晚于今天", "请核对日期").whenStated()),
            clause(
                    "移送-39",
                    of(CTR, 8),
                    "收到通知是否早于移送或者提请复议",
                    t -> asked(t).filter(asked -> t.facts()
                                    .date("policeNoticeOn")
                                    .filter(day -> day.isBefore(asked))
                                    .isPresent())
                            .isPresent(),
                    No.<Try>say(null, t -> "案件" + asked(t).orElseThrow() + "才移送（提请复议），通知不能早于这一天收到", "请核对日期")
                            .whenStated()));

    static final Gate<Try> OBJECT = Gate.of(
            "对不予立案的异议",
            clause(
                    "移送-30",
                    of(CTR, 9),
                    "公安机关是否没有答复不予立案",
                    t -> Criminal.of(t.file()) != Criminal.POLICE_REFUSED,
                    No.say(null, "公安机关没有答复不予立案", "请等公安机关答复")),
            clause(
                    "移送-31",
                    of(CTR, 9),
                    "是否已经超过三日",
                    t -> t.day("reconsiderUntil")
                            .filter(end -> t.on().isAfter(end))
                            .isPresent(),
                    No.say(
                            null,
                            t -> "三日期限到"
                                    + t.day("reconsiderUntil")
                                            .map(Object::toString)
                                            .orElse("") + "届满",
                            "请依法继续办理行政案件，或者依法终止")));

    /** Asked once more and refused once more, only the procuratorate is left (CTR 9). */
    static final Gate<Try> ASK_AGAIN = OBJECT.and(Gate.of(
            "提请公安机关复议",
            clause(
                    "移送-38",
                    of(CTR, 9),
                    "是否已经提请过复议，公安机关仍不予立案",
                    t -> then(t) == PoliceRefusal.Then.SUGGEST_SUPERVISION,
                    No.say(null, "已经提请公安机关复议，仍不予立案，不能再次提请复议", "请在三日内办理“建议立案监督”，或者恢复行政处罚程序"))));

    static final Gate<Try> GOODS = Gate.of(
            "移交涉案物品和材料",
            clause(
                    "移送-32",
                    of(CTR, 12),
                    "公安机关是否没有立案",
                    t -> Criminal.of(t.file()) != Criminal.POLICE_FILED,
                    No.say(null, "公安机关没有立案", "请等公安机关的立案通知")),
            refuses(
                    "移送-33",
                    RefusalCode.TRAN_04,
                    "是否超过三日移交",
                    t -> t.day("goodsBy").filter(end -> t.on().isAfter(end)).isPresent(),
                    t -> "涉案物品和材料应当在" + t.day("goodsBy").map(Object::toString).orElse("") + "前移交"));

    static final Gate<Try> JUDGED = Gate.of(
            "司法处理结果",
            clause(
                    "移送-34",
                    of(CTR, 11),
                    "公安机关是否没有立案",
                    t -> Criminal.of(t.file()) != Criminal.POLICE_FILED,
                    No.say(null, "公安机关没有立案，没有司法处理结果", "请先登记公安机关的答复")),
            clause(
                    "移送-35",
                    of(CTR, 11),
                    "判处罚金而没有写数额",
                    t -> t.facts().text("judgment").equals(CrimeAsks.COURT_FINE)
                            && t.facts().amount("courtFine").signum() == 0,
                    No.<Try>say(null, "判处罚金的，应当登记罚金数额", "请填写罚金数额").whenStated()));

    static final Gate<Try> BACK = Gate.of(
            "恢复行政处罚程序",
            clause(
                    "移送-36",
                    of(CTR, 10),
                    "是否不属于应当恢复的情形",
                    t -> next(t) != CriminalTransfer.Next.RESUME_ADMIN_PENALTY,
                    No.say("TRAN-01", t -> "移送之后：" + next(t).label(), "公安机关不予立案，或者司法机关没有给予刑事处罚，而仍应给予行政处罚的，才可以恢复")));

    static final Gate<Try> ENDED = Gate.of(
            "司法处理后终止",
            clause(
                    "移送-37",
                    of(CTR, 10),
                    "公安机关、司法机关是否还没有处理结果，或者仍应给予行政处罚",
                    t -> next(t) != CriminalTransfer.Next.CLOSE,
                    No.say(null, t -> "移送之后：" + next(t).label(), "请等处理结果；仍应给予行政处罚的，办理“恢复行政处罚程序”")));

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(CrimeMove.POLICE_FILE, List.of(on(REPLY))),
            Map.entry(CrimeMove.POLICE_REFUSE, List.of(on(REPLY))),
            Map.entry(CrimeMove.ASK_POLICE_AGAIN, List.of(on(ASK_AGAIN))),
            Map.entry(CrimeMove.SUGGEST_SUPERVISION, List.of(on(OBJECT))),
            Map.entry(CrimeMove.HAND_GOODS, List.of(on(GOODS))),
            Map.entry(CrimeMove.RECORD_JUDGMENT, List.of(on(JUDGED))),
            Map.entry(CrimeMove.TAKE_BACK, List.of(on(BACK))),
            Map.entry(CrimeMove.END_FOR_CRIME, List.of(on(ENDED))));

    private PoliceGates() {}

    /** The day the answer was asked for. */
    private static Optional<LocalDate> asked(Try t) {
        return t.file()
                .last(CrimeMove.HAND_TO_POLICE, CrimeMove.HAND_AFTER_DECISION, CrimeMove.ASK_POLICE_AGAIN)
                .map(Act::on);
    }

    /** What is left when the police will not file; whether the three days are over is asked with the calendar, apart. */
    private static PoliceRefusal.Then then(Try t) {
        var received = t.file()
                .last(CrimeMove.POLICE_REFUSE)
                .flatMap(act -> act.facts().date("policeNoticeOn"))
                .orElse(t.on());
        var upheld = t.file().has(CrimeMove.ASK_POLICE_AGAIN)
                && t.file().since(CrimeMove.ASK_POLICE_AGAIN, CrimeMove.POLICE_REFUSE);
        return PoliceRefusal.NOT_FILED.answer(new PoliceRefusal.NotFiled(received, upheld, received));
    }

    /** What the answer of the police or of justice leads to (CTR 10, 11). */
    static CriminalTransfer.Next next(Try t) {
        var judged = t.file().last(CrimeMove.RECORD_JUDGMENT);
        if (Criminal.of(t.file()) == Criminal.JUDGED && judged.isPresent()) {
            return CrimeAsks.UNPUNISHED.contains(judged.get().facts().text("judgment"))
                    ? CriminalTransfer.Next.RESUME_ADMIN_PENALTY
                    : CriminalTransfer.Next.CLOSE;
        }
        var refused = Criminal.of(t.file()) == Criminal.POLICE_REFUSED;
        var still = t.file()
                .last(CrimeMove.POLICE_REFUSE)
                .filter(act -> act.facts().yes("stillUnlawful"))
                .isPresent();
        return CriminalTransfer.NEXT
                .ask(new CriminalTransfer.Answer(refused, still))
                .outcome();
    }
}
