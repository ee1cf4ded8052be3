package cn.xiangzhi.casework.review;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.flow.EnforceMove;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.documents.PaperKind;
import java.util.ArrayList;
import java.util.List;

/** Service, money, publication, closing, archive (rules §13 to §19). */
final class EndingChecks {

    static final List<Check> ALL = List.of(
            Check.of("6-1", Group.SERVICE, 3, of(PPL, 61, 1), "决定书是否在七个工作日内送达")
                    .when(d -> !d.clocks("decision.serve").isEmpty())
                    .wrong(d -> d.late("decision.serve")),
            Check.of("6-2", Group.SERVICE, 2, of(PPL, 61, 1), "每一次送达是否都写明方式和签收人，并有送达回证")
                    .when(d -> d.has(OrdinaryMove.SERVE_NOTICE, OrdinaryMove.SERVE, EnforceMove.DEMAND))
                    .wrong(EndingChecks::unproved),
            Check.of("6-3", Group.SERVICE, 2, of(PPL, 67), "当场收缴的罚款是否使用财政票据，并在两个“二日”内缴交")
                    .when(d -> d.has(PerformMove.COLLECT_ON_SPOT))
                    .wrong(EndingChecks::cash),
            Check.of("6-4", Group.SERVICE, 1, of(AEL, 54), "申请法院强制执行之前是否催告")
                    .when(d -> d.has(EnforceMove.APPLY_COURT))
                    .wrong(d -> d.file().since(EnforceMove.DEMAND, EnforceMove.APPLY_COURT) && d.has(EnforceMove.DEMAND)
                            ? List.of()
                            : d.at(EnforceMove.APPLY_COURT)),
            Check.of("7-1", Group.ENDING, 1, of(PPL, 48), "结案时是否核对了处罚决定的公示")
                    .when(d -> d.punished() && d.has(PerformMove.CLOSE))
                    .wrong(d -> d.acts(act -> !act.facts().yes("publicationChecked"), PerformMove.CLOSE)),
            Check.of("7-2", Group.ENDING, 2, of(MSR, 77), "结案审批是否写明理由和执行情况")
                    .when(d -> d.has(PerformMove.CLOSE))
                    .wrong(EndingChecks::unclosed),
            Check.of("7-3", Group.ENDING, 1, of(MSR, 78), "归档的案卷是否编有档号")
                    .when(d -> d.has(PerformMove.ARCHIVE))
                    .wrong(d -> d.acts(act -> !act.facts().has("archivalCode"), PerformMove.ARCHIVE)));

    private EndingChecks() {}

    private static List<Check.Place> unproved(Dossier d) {
        var places = new ArrayList<>(d.acts(
                act -> !act.facts().has("method") || !act.facts().has("signer"),
                OrdinaryMove.SERVE_NOTICE,
                OrdinaryMove.SERVE,
                EnforceMove.DEMAND));
        var served = d.acts(act -> true, OrdinaryMove.SERVE_NOTICE, OrdinaryMove.SERVE, EnforceMove.DEMAND);
        var returns = d.issued(PaperKind.SERVICE_RETURN);
        if (returns < served.size()) {
            places.add(new Check.Place("送达" + served.size() + "次，送达回证只有" + returns + "份", "papers"));
        }
        return places;
    }

    private static List<Check.Place> cash(Dossier d) {
        var places = new ArrayList<>(d.acts(
                act -> !act.facts().yes("fiscalReceipt") || !act.facts().has("receiptNumber"),
                PerformMove.COLLECT_ON_SPOT));
        places.addAll(d.late("cash."));
        if (d.has(PerformMove.CLOSE) && !d.has(PerformMove.BANK)) {
            places.addAll(d.at(PerformMove.COLLECT_ON_SPOT));
        }
        return places;
    }

    private static List<Check.Place> unclosed(Dossier d) {
        var places = new ArrayList<>(
                d.acts(act -> !act.facts().has("closingReason") || !act.facts().has("execution"), PerformMove.CLOSE));
        places.addAll(d.missing(PaperKind.CLOSING_APPROVAL));
        return places;
    }
}
