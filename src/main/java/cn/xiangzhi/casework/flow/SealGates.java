package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OFFICERS;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.join;
import static cn.xiangzhi.casework.flow.Ask.time;
import static cn.xiangzhi.casework.flow.Steps.TWO;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.ThingClauses.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.AEL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Sealing strips: none missing where places or things are sealed, none left where they are let go (AEL 18, 24, 28). */
final class SealGates {

    static final Ask STRIPS = area("sealStrips", "封条").optional().hint(SealStrip.HINT);

    private static final String RELEASED = "查封已经解除";
    private static final List<String> ANEW = List.of("检验、抽样、清点后换封", "破损、脱落后换封");

    static final Map<Move, List<Ask>> FORMS = Map.of(
            ThingMove.REMOVE_SEALS,
            join(
                    OFFICERS,
                    area("sealNumbers", "启封的封条").hint("一行一张，写封条编号；不启封的请删去"),
                    choice("unsealGround", "启封的原因", RELEASED, "没收、变卖之后", "移交其他机关", ANEW.getFirst(), ANEW.getLast()),
                    time("unsealedAt", "启封时间"),
                    choice("sealState", "启封前封条的状况", "完好", "破损或者脱落", "被他人揭开、损毁"),
                    EvidenceAsks.PRESENT,
                    EvidenceAsks.WITNESS,
                    area("unsealNote", "启封和清点的情况"),
                    STRIPS.hint("换封的填写；" + SealStrip.HINT)));

    /** On the spot: whatever is sealed bears strips, each with a number of its own and the place where it was put. */
    static final Gate<Try> PUT = Gate.of(
            "封条",
            stated(
                    "封条-1",
                    of(AEL, 24),
                    "查封而没有写明封条",
                    t -> t.facts().text("seizeKind").equals("查封") && lines(t).isEmpty(),
                    "查封的场所、设施、财物应当当场加贴封条",
                    "请一行一张写明封条编号和封贴位置"),
            places("封条-2"),
            numbers("封条-3"));

    private static final Gate<Try> REMOVE = Gate.of(
            "启封",
            clause(
                    "封条-4",
                    of(AEL, 28),
                    "是否没有封贴中的封条",
                    t -> SealStrip.up(t.file()).isEmpty(),
                    No.say(null, "本案没有封贴中的封条", "查封时写明的封条才能启封")),
            stated(
                    "封条-5",
                    of(AEL, 28),
                    "所写的编号是否不是封贴中的封条",
                    t -> removed(t).isEmpty()
                            || removed(t).size()
                                    != ThingClauses.names(t, "sealNumbers").size(),
                    t -> "所写的封条编号中有不在封贴之中的；封贴中的有：" + SealStrip.numbers(SealStrip.up(t.file())),
                    "请照“涉案物品”一栏的封条编号填写，一行一张",
                    null),
            stated(
                    "封条-6",
                    of(AEL, 28),
                    "以解除为由启封而查封还没有解除",
                    t -> t.facts().text("unsealGround").equals(RELEASED)
                            && removed(t).stream().anyMatch(SealStrip.held(t.file())::contains),
                    "查封还没有解除，不能以解除为由启封",
                    "请负责人先办理“解除查封扣押”；换封的选择换封的原因"),
            stated(
                    "封条-7",
                    of(AEL, 26),
                    "换封而没有写明新封条，或者不换封却写了新封条",
                    t -> ANEW.contains(t.facts().text("unsealGround")) == lines(t).isEmpty(),
                    "换封的应当写明新封条的编号和位置；不换封的不填",
                    "请核对启封的原因和新封条"),
            ThingClauses.present("封条-8"),
            ThingClauses.past("封条-9", "unsealedAt"),
            places("封条-10"),
            numbers("封条-11"));

    /** Nothing sealed is given back while its strips are up. */
    private static final Gate<Try> BACK = Gate.of(
            "退还前启封",
            stated(
                    "封条-12",
                    of(AEL, 28),
                    "退还的物品上是否还有封条",
                    t -> !SealStrip.over(t.file(), ThingClauses.names(t, "things"))
                            .isEmpty(),
                    t -> "封条" + SealStrip.numbers(SealStrip.over(t.file(), ThingClauses.names(t, "things"))) + "还没有启封",
                    "请先办理“启封”，由当事人或者见证人在场",
                    null));

    private static final Gate<Try> CLOSE = Gate.of(
            "封条的启封",
            refuses(
                    "封条-13",
                    RefusalCode.ARCH_01,
                    "是否还有封条没有启封",
                    t -> !SealStrip.idle(t.file()).isEmpty(),
                    t -> "封条" + SealStrip.numbers(SealStrip.idle(t.file())) + "还没有启封"));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(
            ThingMove.SEIZE, List.<Step<?>>of(on(PUT)),
            ThingMove.REMOVE_SEALS, List.<Step<?>>of(TWO, on(REMOVE)),
            ThingMove.RETURN_THINGS, List.<Step<?>>of(on(BACK)),
            PerformMove.CLOSE, List.<Step<?>>of(on(CLOSE)));

    private SealGates() {}

    private static List<ThingLine> lines(Try t) {
        return ThingLine.read(t.facts().text("sealStrips"));
    }

    private static List<SealStrip> removed(Try t) {
        var numbers = ThingClauses.names(t, "sealNumbers");
        return SealStrip.up(t.file()).stream()
                .filter(strip -> numbers.contains(strip.number()))
                .toList();
    }

    private static cn.xiangzhi.law.Clause<Try, No<Try>> places(String id) {
        return stated(
                id,
                of(AEL, 24),
                "是否有封条没有写明封贴位置",
                t -> lines(t).stream()
                        .anyMatch(line -> line.name().isEmpty() || line.form().isEmpty()),
                "有封条没有写明编号或者封贴位置",
                "请一行一张，写“封条编号；封贴位置”");
    }

    private static cn.xiangzhi.law.Clause<Try, No<Try>> numbers(String id) {
        return stated(
                id,
                of(AEL, 24),
                "封条编号是否重复",
                t -> {
                    var seen = new HashSet<String>();
                    SealStrip.of(t.file()).forEach(strip -> seen.add(strip.number()));
                    return lines(t).stream().anyMatch(line -> !seen.add(line.name()));
                },
                "封条编号重复，或者在本案已经用过",
                "每张封条一个编号，揭下的不再使用");
    }
}
