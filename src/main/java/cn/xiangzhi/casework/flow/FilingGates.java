package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.Limitation;
import cn.xiangzhi.law.No;

/** Filing and the choice of procedure: competence, party, initial evidence, approval (PPL 54; MSR 19, 20). */
final class FilingGates {

    static final Gate<Try> PARTY = Gate.of(
            "当事人",
            clause(
                    "当事人-1",
                    of(PPL, 40),
                    "当事人是否尚未查明登记",
                    t -> !t.file().party().identified(),
                    No.say("PROC-18", "当事人的姓名（名称）、证件和地址尚未登记，文书无法出具", "请先办理“登记当事人”")));

    /** What is ordered lies ahead, and is looked at when its time is over (PPL 28). */
    static final Gate<Try> CORRECTION = CitedRule.in("violated", "basis", "orderBasis")
            .and(Gate.of(
                    "责令改正的期限",
                    clause(
                            "改正-1",
                            of(PPL, 28, 1),
                            "改正期限是否已经过去，或者复查日期早于改正期限",
                            t -> t.facts()
                                            .date("correctBy")
                                            .filter(day -> day.isBefore(t.on()))
                                            .isPresent()
                                    || t.facts()
                                            .date("recheckOn")
                                            .filter(day -> t.facts()
                                                    .date("correctBy")
                                                    .filter(day::isBefore)
                                                    .isPresent())
                                            .isPresent(),
                            No.<Try>say(null, "“改正期限”已经过去，或者“复查日期”早于改正期限", "改正期限写今天或者以后的日期，复查日期不早于改正期限")
                                    .whenStated())));

    static final Gate<Try> PROPOSE = PARTY.and(CitedRule.in("violated", "basis"))
            .and(Gate.of(
                    "呈报立案",
                    clause(
                            "立案-1",
                            of(MSR, 19),
                            "是否没有任何证明涉嫌违法的初步证据",
                            t -> t.file().evidence().inForce().isEmpty(),
                            No.say("PROC-18", "案卷里没有初步证据", "请先登记证据或者制作现场检查笔录")),
                    clause(
                            "立案-2",
                            of(PPL, 36, 1),
                            "发现日期是否晚于今天，或者早于行为发生",
                            t -> t.day("discoveredOn")
                                            .filter(d -> d.isAfter(t.on()))
                                            .isPresent()
                                    || t.facts()
                                            .date("occurredOn")
                                            .filter(d -> d.isAfter(
                                                    t.day("discoveredOn").orElse(t.on())))
                                            .isPresent(),
                            No.<Try>say(null, "“违法行为发生或者终了日期”晚于“发现日期”，或者“发现日期”晚于今天", "请核对两个日期")
                                    .whenStated())));

    static final Gate<Try> FILE = Gate.of(
            "立案条件",
            clause(
                    "立案-3",
                    of(PPL, 54, 2),
                    "是否没有办案人员的立案呈报，或者已经退回",
                    t -> !SentBack.filingProposed(t.file()),
                    No.say("PROC-03", "办案人员尚未呈报立案，或者已经退回补充核查", "请由两名执法人员呈报立案")),
            clause(
                    "立案-4",
                    of(MSR, 19),
                    "是否没有初步证据",
                    t -> t.file().evidence().inForce().isEmpty(),
                    No.say("PROC-18", "案卷里没有初步证据", "请先登记证据")));

    static final Gate<Try> SUMMARY = PARTY.and(Gate.of(
            "适用简易程序",
            clause(
                    "简易-0",
                    of(PPL, 40),
                    "是否没有收集任何证据",
                    t -> t.file().evidence().inForce().isEmpty(),
                    No.say("PROC-18", "案卷里没有证据，事实不能认定", "请先登记现场照片、录像或者笔录")),
            clause(
                    "简易-01",
                    of(PPL, 51),
                    "违法时间是否晚于现在",
                    t -> t.facts()
                            .time("occurredAt")
                            .filter(time -> time.isAfter(t.at().toLocalDateTime()))
                            .isPresent(),
                    No.<Try>say(null, "违法时间晚于现在", "请核对违法时间").whenStated())));

    /** The law room's own book, asked as a gate (PPL 36). */
    static final Gate<Limitation.Facts> IN_TIME = Gate.of(
            "追责时效",
            clause(
                    "时效",
                    of(PPL, 36, 1),
                    "是否超过追责期限才被发现",
                    facts -> Limitation.BOOK.ask(facts).outcome() == Limitation.Answer.TIME_BARRED,
                    No.<Limitation.Facts>say(
                                    "PROC-01",
                                    facts -> "行为于" + facts.actEnd() + "终了，" + facts.discovered() + "才被发现",
                                    "依法不再给予行政处罚，请办理不予立案")
                            .whenStated()));

    private FilingGates() {}
}
