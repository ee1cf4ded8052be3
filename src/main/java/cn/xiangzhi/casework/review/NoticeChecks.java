package cn.xiangzhi.casework.review;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.casework.rules.Penalty;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Notice, plea, hearing (rules §8.2 T11 to T15, §11). */
final class NoticeChecks {

    static final List<Check> ALL = List.of(
            Check.of("4-1", Group.HEARD, 4, of(PPL, 44), "作出处罚决定之前是否告知了拟处罚内容和权利")
                    .fatal()
                    .when(Dossier::punished)
                    .wrong(d -> told(d) ? List.of() : d.at(OrdinaryMove.DECIDE, SummaryMove.DECIDE_ON_SPOT)),
            Check.of("4-2", Group.HEARD, 3, of(PPL, 44), "告知的处罚种类和数额是否确定（不是幅度）")
                    .when(d -> d.has(OrdinaryMove.APPROVE_NOTICE))
                    .wrong(d -> indefinite(d.penalties(d.announcing()).values())
                            ? d.at(OrdinaryMove.APPROVE_NOTICE)
                            : List.of()),
            Check.of("4-3", Group.HEARD, 3, of(PPL, 45, 1), "当事人的陈述申辩是否记录并复核")
                    .when(d -> d.has(OrdinaryMove.RECORD_PLEA)
                            || d.file().said("pleaMade").equals("有陈述申辩"))
                    .wrong(NoticeChecks::unchecked),
            Check.of("4-4", Group.HEARD, 2, of(PPL, 45, 2), "决定的处罚是否没有比告知的更重；有几个违法行为的，逐项比较")
                    .fatal()
                    .when(d -> d.punished() && d.file().announced().isPresent())
                    .wrong(d -> heavier(d) ? d.at(OrdinaryMove.DECIDE) : List.of()),
            Check.of("4-5", Group.HEARD, 3, of(PPL, 62), "是否在陈述申辩、听证申请期限届满之后，或者书面放弃之后才作出决定")
                    .fatal()
                    .when(d -> d.has(OrdinaryMove.DECIDE) && d.day("pleaUntil").isPresent())
                    .wrong(d -> early(d) ? d.at(OrdinaryMove.DECIDE) : List.of()),
            Check.of("4-6", Group.HEARD, 3, of(PPL, 63, 1), "应当听证的是否告知了听证权利，申请听证的是否举行并形成笔录和报告")
                    .fatal()
                    .when(d -> d.hearingDue() && d.has(OrdinaryMove.APPROVE_NOTICE))
                    .wrong(NoticeChecks::unheard),
            Check.of("4-7", Group.HEARD, 2, of(PPL, 62), "决定认定的事实、依据和责令拆除的内容是否与告知的一致，变更的是否重新告知")
                    .when(d -> d.has(OrdinaryMove.DECIDE) && d.has(OrdinaryMove.PROPOSE_DECISION))
                    .wrong(NoticeChecks::changed));

    private NoticeChecks() {}

    private static boolean told(Dossier d) {
        var decision = d.file().decision();
        return d.told()
                .filter(act -> d.file().acts().indexOf(act) < d.file().acts().indexOf(decision))
                .isPresent();
    }

    private static boolean heavier(Dossier d) {
        var told = d.penalties(d.announcing());
        return d.penalties(d.file().imposedBy()).entrySet().stream()
                .anyMatch(one -> one.getValue().heavierThan(told.getOrDefault(one.getKey(), Penalty.NONE)));
    }

    /** No penalty at all, or a fine of one of the violations without its sum. */
    private static boolean indefinite(Collection<Penalty> told) {
        return told.stream().allMatch(Penalty::none)
                || told.stream()
                        .anyMatch(penalty -> penalty.kinds().contains(Penalty.FINE)
                                && penalty.fine().signum() == 0);
    }

    private static List<Check.Place> unchecked(Dossier d) {
        if (d.summary()) {
            return d.file().said("pleaCheck").isEmpty() ? d.at(SummaryMove.NOTIFY_ON_SPOT) : List.of();
        }
        return d.file().since(OrdinaryMove.RECORD_PLEA, OrdinaryMove.REVIEW_PLEA)
                ? List.of()
                : d.at(OrdinaryMove.RECORD_PLEA);
    }

    /** The plea and the hearing are two windows, and each is given up in words of its own. */
    private static boolean early(Dossier d) {
        var decided = d.file().last(OrdinaryMove.DECIDE).orElseThrow().on();
        var waiver = d.file()
                .last(OrdinaryMove.WAIVE_PLEA)
                .filter(act -> d.file().since(OrdinaryMove.SERVE_NOTICE, act.move()))
                .map(Act::facts);
        var hearing = d.file()
                .last(OrdinaryMove.SERVE_NOTICE)
                .flatMap(act -> act.facts().date("hearingUntil"))
                .filter(until ->
                        waiver.filter(said -> said.yes("hearingWaived")).isEmpty());
        return waiver.isEmpty() && !decided.isAfter(d.day("pleaUntil").orElseThrow())
                || hearing.filter(until -> !decided.isAfter(until)).isPresent();
    }

    private static List<Check.Place> unheard(Dossier d) {
        if (d.file().said("hearingOffered").isEmpty()) {
            return d.at(OrdinaryMove.APPROVE_NOTICE);
        }
        var asked = d.file().since(OrdinaryMove.SERVE_NOTICE, DeliberationMove.REQUEST_HEARING);
        var held = d.has(DeliberationMove.HOLD_HEARING)
                && d.file().since(DeliberationMove.REQUEST_HEARING, DeliberationMove.REPORT_HEARING);
        return asked && !held && d.has(OrdinaryMove.DECIDE) ? d.at(DeliberationMove.REQUEST_HEARING) : List.of();
    }

    private static List<Check.Place> changed(Dossier d) {
        var notice = d.file().last(OrdinaryMove.APPROVE_NOTICE);
        var decision = d.file().last(OrdinaryMove.DECIDE).orElseThrow();
        var told = notice.map(act -> act.facts().text("orderContent")).orElse("");
        if (!decision.facts().text("orderContent").equals(told)) {
            return List.of(d.place(decision));
        }
        return unlike(d);
    }

    private static List<Check.Place> unlike(Dossier d) {
        var told = d.file().last(OrdinaryMove.CONCLUDE, OrdinaryMove.RENOTIFY);
        return d.file()
                .last(OrdinaryMove.PROPOSE_DECISION)
                .filter(act -> told.isPresent())
                .filter(act -> Stream.of("facts", "violated", "basis")
                        .filter(act.facts()::has)
                        .anyMatch(key ->
                                !act.facts().text(key).equals(told.get().facts().text(key))))
                .map(d::place)
                .map(List::of)
                .orElse(List.of());
    }
}
