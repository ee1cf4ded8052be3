package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import java.util.Optional;

/** The decision of the organ's head (PPL 57 to 62): what the file must hold before, and what must not be waved through. */
final class DecisionGates {

    static final Gate<Try> PROPOSE = Gate.of(
            "呈报处理决定",
            clause(
                    "决定-1",
                    of(PPL, 62),
                    "是否还没有送达事先告知书",
                    t -> !t.file().has(OrdinaryMove.SERVE_NOTICE),
                    No.say("PROC-04", "没有依法事先告知", "请先批准并送达事先告知书")),
            clause(
                    "决定-2",
                    of(PPL, 45),
                    "陈述申辩是否没有复核",
                    DecisionGates::pleaOpen,
                    No.say("PROC-06", "当事人提出了陈述申辩，还没有复核", "请先办理“复核陈述申辩”")),
            clause(
                    "决定-4",
                    of(PPL, 62),
                    "事实、依据是否与告知的不同",
                    t -> changed(t, "violated") || changed(t, "basis") || changed(t, "facts"),
                    No.<Try>say("PROC-19", "拟认定的事实或者依据与事先告知的不一致", "请办理“变更后重新告知”，再给当事人陈述申辩的机会")
                            .whenStated()));

    /** Asked of every violation by itself (PPL 29, 45(2)); none heavier is none heavier in sum. */
    static final Gate<Charged> NOT_HEAVIER = Gate.of(
            "呈报处理决定",
            clause(
                    "决定-3",
                    of(PPL, 45, 2),
                    "拟决定的处罚是否比告知的更重",
                    c -> c.penalty().heavierThan(c.announced()),
                    No.<Charged>say(
                                    "PROC-07",
                                    c -> "告知的处罚为" + c.announced().words() + "，拟决定"
                                            + c.penalty().words() + "，不得因申辩加重，也不得未经重新告知而加重",
                                    "请维持或者减轻；确因新的事实须加重的，请办理“变更后重新告知”")
                            .whenStated()));

    static final Gate<Try> READY = Gate.of(
            "作出处罚决定",
            clause(
                    "决定-5",
                    of(PPL, 62),
                    "是否没有送达事先告知书",
                    t -> !t.file().has(OrdinaryMove.SERVE_NOTICE),
                    No.say("PROC-04", "没有依法事先告知", "请先批准并送达事先告知书")),
            clause(
                    "决定-16",
                    of(PPL, 62),
                    "变更之后是否没有重新告知",
                    t -> t.file().since(OrdinaryMove.SERVE_NOTICE, OrdinaryMove.RENOTIFY),
                    No.say("PROC-19", "拟处罚内容变更之后还没有重新送达告知书", "请批准并送达新的事先告知书，重新计算陈述申辩期限")),
            clause(
                    "决定-6",
                    of(PPL, 64, 1),
                    "当事人申请听证而没有举行",
                    HearingGates::hearingOpen,
                    No.say("PROC-08", "当事人已申请听证，须由非本案调查人员主持听证，决定应当根据听证笔录作出", "请依法组织听证；听证笔录和报告形成前不得作出处罚决定")),
            clause(
                    "决定-7",
                    of(PPL, 62),
                    "是否仍在陈述申辩或者听证申请期限内，且没有书面放弃",
                    DecisionGates::windowOpen,
                    No.say("PROC-05", DecisionGates::window, "请等期限届满的次日办理，或者登记当事人的书面放弃声明；告知了听证权利的，声明应当同时写明放弃听证")),
            clause(
                    "决定-8",
                    of(PPL, 45),
                    "陈述申辩是否没有复核",
                    DecisionGates::pleaOpen,
                    No.say("PROC-06", "当事人提出了陈述申辩，还没有复核", "请先办理“复核陈述申辩”")),
            clause(
                    "决定-9",
                    of(PPL, 57, 1),
                    "告知之后是否没有呈报处理决定",
                    t -> !SentBack.proposed(t.file())
                            || t.file().since(OrdinaryMove.PROPOSE_DECISION, OrdinaryMove.REVIEW_PLEA),
                    No.say("PROC-18", "办案人员还没有按告知和复核的结果呈报处理决定", "请由办案人员办理“呈报处理决定”")),
            clause(
                    "决定-10",
                    of(PPL, 58, 1),
                    "应当法制审核而没有审核通过",
                    t -> DeliberationGates.reviewDue(t) && !DeliberationGates.reviewed(t),
                    No.say(
                            "PROC-10",
                            "涉及重大公共利益、经过听证，或者情节疑难复杂，决定之前必须经法制审核，未经审核或者审核未通过不得作出决定",
                            "请送具有法律职业资格、未承办本案的人员作法制审核")),
            clause(
                    "决定-17",
                    of(PPL, 40),
                    "证据是否已经全部被排除",
                    t -> t.file().evidence().inForce().isEmpty(),
                    No.say("PROC-18", "案卷里的证据已经全部被排除，没有证据不得处罚", "请退回补充调查，重新收集证据；不能证明违法事实的，不得给予行政处罚")));

    static final Gate<Try> DISCUSSED = Gate.of(
            "集体讨论",
            clause(
                    "决定-11",
                    of(PPL, 57, 2),
                    "是否情节复杂或者重大违法而没有集体讨论",
                    t -> DeliberationGates.discussionDue(t) && !DeliberationGates.discussed(t),
                    No.say("PROC-11", "情节复杂或者重大违法行为，应当由负责人集体讨论决定", "请由机关负责人集体讨论并形成笔录")));

    static final Gate<Try> NAME = Gate.of(
            "决定名义和期限",
            clause(
                    "决定-12",
                    of(PPL, 20, 4),
                    "委托执法的案件是否以受托机关名义决定",
                    t -> t.known().power().mode() == Mode.DELEGATED
                            && !t.actor().organ().equals(t.known().power().inTheNameOf()),
                    No.say(
                            "DELE-05",
                            t -> "本事项是委托执法，应当以" + t.known().power().inTheNameOfName() + "的名义作出决定",
                            "请报委托机关负责人审批，由其作出决定")),
            clause(
                    "决定-13",
                    of(PPL, 60),
                    "是否超过九十日",
                    DecisionGates::late,
                    No.say(
                            "PROC-12",
                            t -> "自立案之日起九十日的办案期限已于" + t.known().dates().decideBy() + "届满",
                            "须由机关负责人办理“批准例外”，写明超期的理由，之后才可以作出决定")));

    static final Gate<Try> DECIDE = READY.and(DISCUSSED).and(NAME);

    static final Gate<Try> NO_PENALTY = Gate.<Try>of(
                    "决定不予处罚",
                    clause(
                            "不罚-1",
                            of(PPL, 57, 1),
                            "所选情形是否与案卷记载的情节不符",
                            t -> !matches(t),
                            No.<Try>say("PROC-18", "所选的不予处罚情形与勾选的情节不符", "请核对情节：每一种情形的条件须全部具备")
                                    .whenStated()))
            .and(NAME);

    private DecisionGates() {}

    private static boolean pleaOpen(Try t) {
        return t.file().since(OrdinaryMove.SERVE_NOTICE, OrdinaryMove.RECORD_PLEA)
                && !t.file().since(OrdinaryMove.RECORD_PLEA, OrdinaryMove.REVIEW_PLEA);
    }

    /** Two rights, two waivers: who gives up only the plea may still ask for the hearing the notice offered (PPL 62, 64(1)). */
    static boolean windowOpen(Try t) {
        return pleaWindowOpen(t) || hearingWindowOpen(t);
    }

    private static boolean pleaWindowOpen(Try t) {
        var until = t.known().dates().pleaUntil();
        return waiver(t).isEmpty() && (until == null || !t.on().isAfter(until));
    }

    private static boolean hearingWindowOpen(Try t) {
        var waived = waiver(t).filter(facts -> facts.yes("hearingWaived")).isPresent();
        return !waived
                && hearingUntil(t).filter(until -> !t.on().isAfter(until)).isPresent();
    }

    private static Optional<LocalDate> hearingUntil(Try t) {
        return t.file()
                .last(OrdinaryMove.SERVE_NOTICE)
                .flatMap(act -> act.facts().date("hearingUntil"));
    }

    /** What the party gave up in writing since the notice was served. */
    private static Optional<Facts> waiver(Try t) {
        return t.file()
                .last(OrdinaryMove.WAIVE_PLEA)
                .filter(act -> t.file().since(OrdinaryMove.SERVE_NOTICE, act.move()))
                .map(Act::facts);
    }

    private static String window(Try t) {
        return pleaWindowOpen(t)
                ? "陈述申辩期限到" + t.known().dates().pleaUntil() + "届满，当事人没有书面放弃"
                : "听证申请期限到" + hearingUntil(t).map(LocalDate::toString).orElse("") + "届满，当事人只放弃了陈述申辩，没有书面放弃听证";
    }

    private static boolean late(Try t) {
        var by = t.known().dates().decideBy();
        return by != null && t.on().isAfter(by);
    }

    private static boolean changed(Try t, String key) {
        var told = t.file()
                .last(OrdinaryMove.CONCLUDE, OrdinaryMove.RENOTIFY)
                .map(act -> act.facts().text(key))
                .orElse("");
        return !t.facts().text(key).equals(told);
    }

    static boolean yes(Try t, String key) {
        return t.file()
                .last(OrdinaryMove.CONCLUDE)
                .filter(act -> act.facts().yes(key))
                .isPresent();
    }

    private static boolean matches(Try t) {
        var c = t.circumstances();
        return switch (t.facts().text("ground")) {
            case "违法行为轻微并及时改正，没有造成危害后果" -> c.minor() && c.correctedInTime() && c.noHarm();
            case "初次违法且危害后果轻微并及时改正" -> c.firstTime() && c.harmSlight() && c.correctedInTime();
            case "当事人有证据足以证明没有主观过错" -> c.noFault();
            case "不满十四周岁" -> c.age() != null && c.age() < 14;
            case "不能辨认或者控制自己行为" -> c.cannotDiscern();
            default -> true;
        };
    }
}
