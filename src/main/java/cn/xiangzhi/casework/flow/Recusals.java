package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.officer;
import static cn.xiangzhi.casework.flow.Ask.oneOf;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Steps.TWO;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.Steps.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.rules.People;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who is out of a case (PPL 43), with the forms and books of withdrawal. */
public final class Recusals {

    public static final String GRANTED = "准予回避";

    static final Map<Move, List<Ask>> FORMS = Map.of(
            RecusalMove.ASK_RECUSAL,
            List.of(
                    choice("recusalBy", "申请人", "当事人申请", "本人自行申请", "本机关依职权提出"),
                    officer("recusedPerson", "被申请回避的人员").hint("执法人员、审核人员、听证主持人或者负责人"),
                    oneOf("recusalOf", "被申请人的岗位", People.Standing.class),
                    date("recusalAskedOn", "申请日期"),
                    area("recusalGround", "申请理由").hint("与案件的直接利害关系，或者可能影响公正执法的其他关系")),
            RecusalMove.DECIDE_RECUSAL,
            List.of(
                    oneOf("recusalDecider", "作出决定的人", People.Standing.class),
                    choice("recusalResult", "决定", GRANTED, "驳回申请"),
                    area("recusalReason", "决定理由"),
                    text("recusalWork", "回避之前所作调查的效力").optional().hint("准予回避的，写明已进行的调查取证是否有效"),
                    area("opinions", "集体讨论意见").optional().hint("主要负责人的回避由集体讨论决定，逐人一行：姓名：意见"),
                    text("opinion", "审批意见")),
            RecusalMove.APPOINT_OFFICERS,
            List.of(officer("officer1", "执法人员（一）"), officer("officer2", "执法人员（二）"), text("appointReason", "另行指派的原因")));

    private static final Gate<Try> ASK = Gate.of(
            "回避申请",
            clause(
                    "回避-10",
                    of(PPL, 43),
                    "上一件申请是否还没有决定",
                    t -> open(t.file()),
                    No.say(null, "上一件回避申请还没有决定", "请先决定上一件申请；决定之前不停止调查")));

    private static final Gate<Try> DECIDE = Gate.<Try>of(
                    "决定回避申请",
                    clause(
                            "回避-11",
                            of(PPL, 43),
                            "是否没有待决定的回避申请",
                            t -> !open(t.file()),
                            No.say(null, "没有待决定的回避申请", "请先登记回避申请")),
                    refuses(
                            "回避-12",
                            RefusalCode.OFCR_06,
                            "是否由被申请回避的人自己决定",
                            t -> open(t.file())
                                    && asked(t.file())
                                            .equals(Optional.of(t.actor().person())),
                            t -> t.actor().name() + "是被申请回避的人，不得决定自己的回避"))
            .and(stated(People.RECUSAL.from(Recusals::facts)))
            .and(Gate.of(
                    "集体讨论",
                    stated(clause(
                            "回避-13",
                            of(MSR, 4),
                            "主要负责人的回避是否没有两名以上负责人的讨论意见",
                            t -> t.facts().text("recusalDecider").equals(People.Standing.HEADS_TOGETHER.name())
                                    && DeliberationGates.voices(t) < 2,
                            No.say("OFCR-06", "集体讨论决定的，应当逐人记录两名以上负责人的意见", "请逐人填写讨论意见")))));

    private static final Gate<Try> APPOINT = Gate.of(
            "另行指派",
            clause(
                    "回避-14",
                    of(PPL, 42, 1),
                    "指派人是否自己列为执法人员",
                    t -> Stream.of("officer1", "officer2")
                            .map(t.facts()::id)
                            .flatMap(Optional::stream)
                            .anyMatch(t.actor().person()::equals),
                    No.<Try>say("OFCR-07", "审批人不得同时承办本案", "请指派其他持证人员").whenStated()));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(
            RecusalMove.ASK_RECUSAL, List.of(on(ASK)),
            RecusalMove.DECIDE_RECUSAL, List.of(on(DECIDE)),
            RecusalMove.APPOINT_OFFICERS, List.of(on(APPOINT), TWO));

    /** Nobody who withdrew is named, acts, or stays an officer of the case (OFCR-05); asked before every step of a person. */
    static final Gate<Try> OUT = Gate.of(
            "回避",
            refuses(
                    "回避-15",
                    RefusalCode.OFCR_05,
                    "经办人是否已经回避",
                    t -> t.move().right() != null
                            && out(t.file()).contains(t.actor().person()),
                    t -> t.actor().name() + "已决定回避，不得再办理本案"),
            stated(refuses(
                    "回避-16",
                    RefusalCode.OFCR_05,
                    "列名的人员是否已经回避",
                    t -> Stream.of("officer1", "officer2", "collector", "chair")
                            .map(t.facts()::id)
                            .flatMap(Optional::stream)
                            .anyMatch(out(t.file())::contains),
                    t -> "列名的人员中有人已决定回避")),
            refuses(
                    "回避-17",
                    RefusalCode.OFCR_05,
                    "本案执法人员是否已经回避而没有另行指派",
                    t -> t.move().right() == Right.CASE_HANDLE
                            && !Asks.states(t.move(), "officer1")
                            && t.file().officers().stream().anyMatch(out(t.file())::contains),
                    t -> "本案执法人员已决定回避，还没有另行指派"));

    private Recusals() {}

    /** Everybody whose withdrawal was granted. */
    public static Set<UUID> out(CaseFile file) {
        var out = new LinkedHashSet<UUID>();
        Optional<UUID> asked = Optional.empty();
        for (var act : file.acts()) {
            if (act.move() == RecusalMove.ASK_RECUSAL) {
                asked = act.facts().id("recusedPerson");
            } else if (act.move() == RecusalMove.DECIDE_RECUSAL
                    && act.facts().text("recusalResult").equals(GRANTED)) {
                asked.ifPresent(out::add);
            }
        }
        return out;
    }

    private static boolean open(CaseFile file) {
        return file.has(RecusalMove.ASK_RECUSAL) && !file.since(RecusalMove.ASK_RECUSAL, RecusalMove.DECIDE_RECUSAL);
    }

    private static Optional<UUID> asked(CaseFile file) {
        return file.last(RecusalMove.ASK_RECUSAL).flatMap(act -> act.facts().id("recusedPerson"));
    }

    private static People.Recusal facts(Try t) {
        var whose = t.file()
                .last(RecusalMove.ASK_RECUSAL)
                .flatMap(act -> act.facts().one("recusalOf", People.Standing.class))
                .orElse(People.Standing.OFFICER);
        return new People.Recusal(
                false,
                false,
                whose,
                true,
                t.facts().one("recusalDecider", People.Standing.class).orElse(People.Standing.OFFICER));
    }
}
