package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.SummaryMove.USE_SUMMARY;
import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.casework.rules.Officers;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.Service;
import cn.xiangzhi.casework.rules.SpotCash;
import cn.xiangzhi.casework.rules.SummaryGate;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.Limitation;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The books that several moves ask. */
final class Steps {

    /** Laws that rule on-the-spot penalties for themselves, for organs that are not ours (PPL 51, last sentence). */
    private static final Pattern OTHER_LAW = Pattern.compile("治安管理处罚法|道路交通安全法|出境入境管理法");

    static final Step<Officers> TWO = Step.whole(Officers.GATE, t -> t.officers(true));
    static final Step<Officers> SHOWING =
            Step.whole(Officers.SHOWING, t -> t.officers(t.facts().yes("certificatesShown")));
    private static final Gate<Try> MANDATE = Gate.of(
            "代理人签收",
            clause(
                    "送达-9",
                    Citation.of(Statute.CPL, 88),
                    "代理人签收而没有有效的代理权限",
                    t -> t.service().signer() == Service.Signer.AGENT
                            && t.facts()
                                    .date("mandateUntil")
                                    .filter(until -> !until.isBefore(t.servedOn()))
                                    .isEmpty(),
                    No.<Try>say("SERV-04", "代理权限没有登记，或者在送达之日已经届满，代理人签收不是送达", "请核对授权委托书的期限；已届满的，送达当事人本人")
                            .whenStated()));

    static final Step<Try> SERVED = on(Service.GATE.from(Try::service).and(MANDATE));
    static final Step<SummaryGate> SUMMARY = Step.whole(SummaryGate.GATE, Steps::summary);
    static final Step<SpotCash> CASH = Step.whole(SpotCash.GATE, Steps::cash);
    static final Step<Limitation.Facts> IN_TIME = Step.whole(
            FilingGates.IN_TIME,
            t -> new Limitation.Facts(
                    t.actedOn(),
                    t.day("discoveredOn").orElse(t.on()),
                    t.facts().yes("lifeHealth"),
                    t.facts().yes("harmDone")));

    private Steps() {}

    static Step<Try> on(Gate<Try> gate) {
        return Step.whole(gate, Function.identity());
    }

    /** The same clause, asked only once the form is sent. */
    static Clause<Try, No<Try>> stated(Clause<Try, No<Try>> clause) {
        return new Clause<>(
                clause.id(),
                clause.basis(),
                clause.question(),
                clause.yes(),
                clause.answer().whenStated());
    }

    /** A whole book that can be asked only once the form is sent. */
    static Gate<Try> stated(Gate<Try> gate) {
        var book = gate.book();
        return new Gate<>(new RuleBook<>(
                book.name(),
                book.version(),
                book.clauses().stream().map(Steps::stated).toList(),
                book.otherwise()));
    }

    private static SummaryGate summary(Try t) {
        var now = t.move() == USE_SUMMARY;
        return new SummaryGate(
                t.file().party().kind(),
                now ? t.stated() : t.file().penalty().orElse(Penalty.NONE),
                t.summaryLimit(),
                !t.say("factsClear").isEmpty(),
                !t.say("disputed").isEmpty(),
                t.known().any(item -> OTHER_LAW.matcher(item.basis()).find()));
    }

    private static SpotCash cash(Try t) {
        return new SpotCash(
                t.file().procedure() == Procedure.SUMMARY,
                t.known().money().fine(),
                t.known().limits().spotCash(),
                t.facts().yes("hardLater"),
                t.facts().yes("remote"),
                t.facts().yes("difficult"),
                t.facts().yes("askedToPay"),
                t.facts().has("receiptNumber") && t.facts().yes("fiscalReceipt"));
    }
}
