package cn.xiangzhi.casework.review;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.Publicity.Publication;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CrimeMove;
import cn.xiangzhi.casework.flow.EnforceMove;
import cn.xiangzhi.casework.flow.ForceMove;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrderCourtMove;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.casework.flow.RemovalMove;
import cn.xiangzhi.casework.flow.Returns;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.documents.PaperKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Service, money, publication, closing, archive (rules §13 to §19). */
final class EndingChecks {

    /** What carries out an order, with the court or without. */
    private static final Move[] FORCING = {
        ForceMove.DECIDE_ENFORCEMENT, ForceMove.DECIDE_SUBSTITUTE, OrderCourtMove.APPLY_COURT_ORDER
    };

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
            Check.of("6-4", Group.SERVICE, 1, of(AEL, 54), "申请法院、强制执行之前是否催告；罚款与责令事项并行的，是否各自催告")
                    .when(d -> d.has(FORCING) || d.has(EnforceMove.APPLY_COURT))
                    .wrong(EndingChecks::undemanded),
            Check.of("7-1", Group.ENDING, 1, of(PPL, 48), "处罚决定是否按期公示（不予公示的写明理由），失效的是否按期撤回，结案时是否核对")
                    .when(d -> d.has(PerformMove.CLOSE)
                            && (d.punished() || d.publications().stream().anyMatch(one -> one.withdrawBy() != null)))
                    .wrong(EndingChecks::unpublished),
            Check.of("7-2", Group.ENDING, 2, of(MSR, 77), "结案审批是否写明理由和执行情况，罚没款是否缴清，责令的内容是否履行或者终结执行，文书是否都有送达回证")
                    .when(d -> d.has(PerformMove.CLOSE))
                    .wrong(EndingChecks::unclosed),
            Check.of("7-3", Group.ENDING, 1, of(MSR, 78), "归档的案卷是否编有档号")
                    .when(d -> d.has(PerformMove.ARCHIVE))
                    .wrong(d -> d.acts(act -> !act.facts().has("archivalCode"), PerformMove.ARCHIVE)));

    private EndingChecks() {}

    /** Each by its own demand: the fine by the one for the fine, what was ordered by the one for the duty (AEL 35, 54). */
    private static List<Check.Place> undemanded(Dossier d) {
        var places = new ArrayList<Check.Place>();
        var file = d.file();
        var money = file.onlyOrdered() ? RemovalMove.DEMAND_DUTY : EnforceMove.DEMAND;
        for (var act : file.acts()) {
            var demand = act.move() == EnforceMove.APPLY_COURT
                    ? money
                    : List.of(FORCING).contains(act.move()) ? RemovalMove.DEMAND_DUTY : null;
            if (demand != null
                    && file.acts().stream().takeWhile(one -> one != act).noneMatch(one -> one.move() == demand)) {
                places.add(d.place(act));
            }
        }
        return places;
    }

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

    private static List<Check.Place> unpublished(Dossier d) {
        var places = new ArrayList<Check.Place>();
        var closed = d.file().last(PerformMove.CLOSE).orElseThrow();
        if (d.punished()) {
            places.addAll(d.acts(act -> act == closed && !act.facts().yes("publicationChecked"), PerformMove.CLOSE));
            unpublished(d.publications(), closed)
                    .ifPresent(why -> places.add(new Check.Place(
                            why,
                            d.at(OrdinaryMove.SERVE, SummaryMove.DECIDE_ON_SPOT)
                                    .getFirst()
                                    .anchor())));
        }
        for (var one : d.publications()) {
            var by = one.withdrawBy();
            if (by != null && (one.withdrawnOn() == null || one.withdrawnOn().isAfter(by))) {
                places.add(new Check.Place(
                        one.number() + "失效后" + (one.withdrawnOn() == null ? "没有撤回公示" : one.withdrawnOn() + "才撤回公示")
                                + "，期限到" + by,
                        d.place(closed).anchor()));
            }
        }
        return places;
    }

    /** Why the publication of the decision in force is not in order; empty when it is. */
    private static Optional<String> unpublished(List<Publication> all, Act closed) {
        if (all.isEmpty()) {
            return Optional.of("处罚决定没有列入公示");
        }
        var last = all.getLast();
        var on = last.publishedOn();
        if (last.keptBack() != null) {
            return Optional.empty();
        }
        if (on == null) {
            return Optional.of(last.number() + "还没有公示");
        }
        if (last.due() != null && on.isAfter(last.due())) {
            return Optional.of(last.number() + "于" + on + "公示，期限到" + last.due());
        }
        return on.isAfter(closed.on()) ? Optional.of(last.number() + "结案以后才公示") : Optional.empty();
    }

    private static List<Check.Place> unclosed(Dossier d) {
        var places = new ArrayList<>(
                d.acts(act -> !act.facts().has("closingReason") || !act.facts().has("execution"), PerformMove.CLOSE));
        places.addAll(d.missing(PaperKind.CLOSING_APPROVAL));
        if (OrderRoad.unfinished(d.file())) {
            places.add(new Check.Place(
                    "责令的内容没有履行，也没有终结执行", d.at(PerformMove.CLOSE).getFirst().anchor()));
        }
        if (d.punished()) {
            Returns.open(d.file()).forEach(kind -> places.add(new Check.Place("没有送达回证的文书：" + kind.label(), "papers")));
            var owed = d.file().imposed().orElse(Penalty.NONE);
            var sum = owed.fine().add(owed.confiscated());
            var paid = Remedies.received(d.file()).stream()
                    .map(act -> act.facts().has("amount") ? act.facts().amount("amount") : BigDecimal.ZERO)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (paid.compareTo(sum) < 0 && !endedOtherwise(d)) {
                places.add(new Check.Place(
                        "应缴" + Penalty.yuan(sum) + "元，只缴" + Penalty.yuan(paid) + "元",
                        d.at(PerformMove.CLOSE).getFirst().anchor()));
            }
        }
        return places;
    }

    /** The execution was ended, or a court's fine took the place of this one (PPL 35). */
    private static boolean endedOtherwise(Dossier d) {
        return d.has(CrimeMove.RECORD_JUDGMENT)
                || d.file().acts().stream().anyMatch(act -> act.move().to() == Stage.EXEC_ENDED);
    }
}
