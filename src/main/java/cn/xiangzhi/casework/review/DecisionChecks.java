package cn.xiangzhi.casework.review;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Statute.FSR;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.ExceptionMove;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.law.RefusalCode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Review, discussion and the decision with what it must say (rules §11, §12). */
final class DecisionChecks {

    static final List<Check> ALL = List.of(
            Check.of("5-1", Group.DECISION, 2, of(MSR, 53), "告知之前是否经过案件审核")
                    .when(d -> d.has(OrdinaryMove.APPROVE_NOTICE))
                    .wrong(d -> d.has(OrdinaryMove.REVIEW) ? List.of() : d.at(OrdinaryMove.APPROVE_NOTICE)),
            Check.of("5-2", Group.DECISION, 3, of(PPL, 58, 1), "应当法制审核的（含处罚并责令拆除），决定之前是否由有资格的人员审核通过，经过听证的是否在听证之后")
                    .fatal()
                    .when(d -> d.has(OrdinaryMove.DECIDE)
                            && (d.reviewDue() || d.file().ordered()))
                    .wrong(DecisionChecks::unreviewed),
            Check.of("5-3", Group.DECISION, 3, of(PPL, 57, 2), "情节复杂或者重大、偏离裁量基准、处罚并责令拆除的，是否由负责人集体讨论并记录两人以上的意见")
                    .fatal()
                    .when(d -> d.has(OrdinaryMove.DECIDE)
                            && (d.discussionDue() || d.file().ordered()))
                    .wrong(DecisionChecks::undiscussed),
            Check.of("5-4", Group.DECISION, 3, of(PPL, 60), "是否在办案期限内（含依法延长）作出决定")
                    .when(d -> d.file().decision() != null && d.day("decideBy").isPresent())
                    .wrong(d -> late(d) ? List.of(d.place(decision(d))) : List.of()),
            Check.of("5-5", Group.DECISION, 3, of(PPL, 59, 1), "决定书是否齐备：每个违法行为的事实、证据、违反条款、依据、种类，并已编号")
                    .when(Dossier::punished)
                    .wrong(DecisionChecks::incomplete),
            Check.of("5-6", Group.DECISION, 2, of(FSR, 7), "罚款决定是否写明逾期加处罚款")
                    .when(d -> d.file()
                            .imposed()
                            .filter(penalty -> penalty.fine().signum() > 0)
                            .isPresent())
                    .wrong(d -> decision(d).facts().yes("lateFeeStated") ? List.of() : List.of(d.place(decision(d)))),
            Check.of("5-7", Group.DECISION, 2, of(PPL, 59, 1, 5), "是否写明具体的复议机关和管辖法院（不写“有管辖权的”）")
                    .when(d -> d.punished() && !d.decisionText().isBlank())
                    .wrong(d -> d.decisionText().contains("复议")
                                    && d.decisionText().contains("法院")
                                    && !d.decisionText().contains("有管辖权的")
                            ? List.of()
                            : List.of(new Check.Place("决定书的救济途径", "papers"))),
            Check.of("5-8", Group.DECISION, 2, of(PPL, 34), "呈报决定时是否写明裁量理由；有几个违法行为的，是否逐项写明")
                    .when(d -> d.punished() && d.has(OrdinaryMove.PROPOSE_DECISION))
                    .wrong(d -> d.each(charge -> !charge.facts().has("discretion"), OrdinaryMove.PROPOSE_DECISION)));

    private DecisionChecks() {}

    private static Act decision(Dossier d) {
        return Objects.requireNonNull(d.file().decision());
    }

    private static boolean late(Dossier d) {
        var decision = decision(d);
        return decision.on().isAfter(d.day("decideBy").orElseThrow())
                && !decision.facts().has("overtime")
                && ExceptionMove.reason(d.file(), decision, RefusalCode.PROC_12).isEmpty();
    }

    private static List<Check.Place> unreviewed(Dossier d) {
        var passed = d.file().last(DeliberationMove.PASS_REVIEW);
        if (passed.isEmpty()) {
            return d.at(OrdinaryMove.DECIDE);
        }
        var reviewer = passed.get().person();
        var early = d.has(DeliberationMove.REPORT_HEARING)
                && !d.file().since(DeliberationMove.REPORT_HEARING, DeliberationMove.PASS_REVIEW);
        var unqualified = reviewer == null || !d.people().qualified().test(reviewer);
        return early || unqualified ? List.of(d.place(passed.get())) : List.of();
    }

    private static List<Check.Place> undiscussed(Dossier d) {
        return d.file()
                .last(DeliberationMove.DISCUSS)
                .map(act -> act.facts()
                                        .text("opinions")
                                        .lines()
                                        .filter(line -> line.matches("\\S{2,}.*[：:]\\s*\\S.*"))
                                        .distinct()
                                        .count()
                                < 2
                        ? List.of(d.place(act))
                        : List.<Check.Place>of())
                .orElseGet(() -> d.at(OrdinaryMove.DECIDE));
    }

    private static List<Check.Place> incomplete(Dossier d) {
        var said = d.file().last(OrdinaryMove.PROPOSE_DECISION, SummaryMove.USE_SUMMARY);
        var wanting = said.filter(act -> d.charges(act).stream()
                .anyMatch(charge -> Stream.of("facts", "violated", "basis")
                        .anyMatch(key -> !charge.facts().has(key))));
        if (wanting.isPresent()) {
            return List.of(d.place(wanting.get()));
        }
        return d.missing(d.summary() ? PaperKind.SUMMARY_DECISION : PaperKind.DECISION);
    }
}
