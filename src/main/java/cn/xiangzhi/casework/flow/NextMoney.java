package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.NextStep.next;

import cn.xiangzhi.documents.PaperKind;
import java.util.Optional;
import java.util.Set;

/** What comes next after the decision: the fine paid, put off or enforced, and the file closed (PPL 66 to 72; AEL 53 to 56). */
final class NextMoney {

    private NextMoney() {}

    /** After the decision a paper made for the party is brought to it first: without its return nothing is closed (PPL 61(1)). */
    static Optional<NextStep> unserved(CaseFile file) {
        if (!waitsForReturn(file)) {
            return Optional.empty();
        }
        var papers = Returns.unserved(file).stream().map(PaperKind::label).toList();
        return Optional.of(next(String.join("、", papers) + "还没有送达：先送达当事人，取得送达回证", ServiceMove.SERVE_PAPER));
    }

    static boolean waitsForReturn(CaseFile file) {
        return file.decision() != null
                && !Criminal.suspected(file)
                && file.stage() != Stage.DECIDED
                && InstalmentGates.pending(file).isEmpty()
                && file.stands(ServiceMove.SERVE_PAPER)
                && !Returns.unserved(file).isEmpty();
    }

    static NextStep spotDecided(Try t) {
        var file = t.file();
        var cash = file.said("payBy").equals("当场收缴")
                && !file.since(SummaryMove.DECIDE_ON_SPOT, PerformMove.COLLECT_ON_SPOT);
        return cash
                ? next("决定书写明当场收缴：收款并开具财政票据，再报所属机关备案", PerformMove.COLLECT_ON_SPOT)
                : next("当场处罚决定要报所属机关备案", SummaryMove.REPORT_TO_ORGAN);
    }

    static NextStep performing(Try t) {
        var file = t.file();
        if (InstalmentGates.pending(file).isPresent()) {
            return next(
                    "当事人书面申请了延期或者分期缴纳：由负责人在缴款期限届满之前答复",
                    InstalmentGates.asks(file, InstalmentAsks.PARTS)
                            ? InstalmentMove.APPROVE_INSTALMENTS
                            : EnforceMove.DEFER,
                    InstalmentMove.REFUSE_DEFERRAL);
        }
        if (MoneyGates.correctionOpen(t) && !file.ordered() && !OrderGates.dutyUnmet(t)) {
            return next("复查责令改正的内容是否已经改正", PerformMove.CHECK_CORRECTION);
        }
        if (MoneyGates.cashHeld(file)) {
            return next("当场收缴的罚款自收缴之日起2个工作日内缴至机关", PerformMove.HAND_OVER);
        }
        if (MoneyGates.cashHandedOver(file)) {
            return next("机关自收到罚款之日起2个工作日内缴付银行", PerformMove.BANK);
        }
        return next("等当事人缴款：到账后由财政所导入银行清单，本案自动转为履行完毕；过期不缴的自动转为逾期", PerformMove.PAY);
    }

    /** The court is asked after the demand and the windows, and before its three months are over (AEL 53, 54, 56, 58). */
    static NextStep toCourt(Try t) {
        var refused = t.file()
                .last(EnforceMove.APPLY_COURT, EnforceMove.OBJECT_COURT, EnforceMove.COURT_REFUSES)
                .filter(act -> act.move() == EnforceMove.COURT_REFUSES)
                .isPresent();
        var object = t.day("objectUntil").filter(until -> !t.on().isAfter(until));
        if (refused && object.isPresent() && !t.file().since(EnforceMove.APPLY_COURT, EnforceMove.OBJECT_COURT)) {
            return next(
                    "法院不予受理或者不准予执行：不服的到" + object.get() + "以前向上一级法院申请复议；材料可以补正的补正后重新申请；依法不能执行的终结",
                    EnforceMove.OBJECT_COURT,
                    EnforceMove.APPLY_COURT);
        }
        var demand = EnforceGates.demandEnds(t).map(day -> "催告期到" + day + "，").orElse("");
        var until = t.day("courtUntil").map(day -> "，最迟到" + day).orElse("");
        return next(
                demand + "复议和起诉的期限到" + EnforceGates.windowEnds(t) + "；都届满之后仍不缴的，申请法院强制执行" + until,
                EnforceMove.APPLY_COURT);
    }

    static boolean selling(CaseFile file) {
        return !Things.of(file).in(Set.of(ThingState.SELLING)).isEmpty();
    }

    static NextStep closing(Try t) {
        if (DelegatedReport.of(t.file()) == DelegatedReport.DUE) {
            return next("委托执法的案件，结案之前先把处罚情况报告委托机关", JurisdictionMove.REPORT_TO_ENTRUSTER);
        }
        return ClosingGates.unchecked(t)
                        && PerformMove.CHECK_CORRECTION.from().contains(t.file().stage())
                ? next("结案之前先复查责令改正的内容", PerformMove.CHECK_CORRECTION)
                : next("处理完毕，由负责人核对公示情况后批准结案，案卷转档案员归档", PerformMove.CLOSE);
    }
}
