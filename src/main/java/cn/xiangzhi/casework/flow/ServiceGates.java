package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.SERVED;
import static cn.xiangzhi.casework.flow.Steps.TWO;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.CPL;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.Diary;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import java.util.List;
import java.util.Map;

/** Service of the papers that no other move serves, and the announcement (PPL 61; CPL 87 to 95). */
final class ServiceGates {

    private static final Gate<Try> ATTEMPT = Gate.of(
            "送达经过",
            clause(
                    "送达-10",
                    of(CPL, 95),
                    "时间是否在将来",
                    t -> t.facts()
                            .time("attemptedAt")
                            .filter(at -> at.isAfter(t.at().toLocalDateTime()))
                            .isPresent(),
                    No.<Try>say(null, "送达时间晚于现在", "请核对时间").whenStated()),
            clause(
                    "送达-11",
                    of(CPL, 95),
                    "下落不明而没有写清核实的经过",
                    t -> t.facts().text("attemptResult").equals(Diary.VANISHED)
                            && t.facts().text("attemptCourse").length() < Diary.COURSE,
                    No.<Try>say("SERV-02", "认定下落不明须记明核实的经过", "请写明何时向何人（村委会、邻居、登记机关）核实、得到什么答复")
                            .whenStated()));

    private static final Gate<Try> ANNOUNCE = Diary.GATE
            .from((Try t) -> Returns.diary(t.file(), Returns.named(t.facts().text("attemptPaper"))))
            .and(Gate.of(
                    "公告送达",
                    clause(
                            "送达-12",
                            of(CPL, 95),
                            "公告日期是否在将来",
                            t -> t.facts()
                                    .date("postedOn")
                                    .filter(day -> day.isAfter(t.on()))
                                    .isPresent(),
                            No.<Try>say(null, "公告日期晚于今天", "请核对公告日期").whenStated())));

    private static final Gate<Try> PAPER = Gate.of(
            "送达其他文书",
            clause(
                    "送达-13",
                    of(PPL, 61, 1),
                    "是否没有待送达的文书",
                    t -> Returns.open(t.file()).isEmpty(),
                    No.say(null, "没有已出具而未送达的文书", "文书出具之后再登记送达")),
            clause(
                    "送达-14",
                    of(PPL, 61, 1),
                    "所选文书是否没有出具，或者已经送达",
                    t -> {
                        var kind = Returns.paper(t);
                        return kind == null || !Returns.open(t.file()).contains(kind);
                    },
                    No.<Try>say(null, "所选文书没有出具，或者已有送达回证", "请选择已出具而未送达的文书").whenStated()),
            clause(
                    "送达-15",
                    of(PPL, 61, 1),
                    "送达日期是否在将来",
                    t -> t.facts().has("servedOn") && t.service().servedOn().isAfter(t.on()),
                    No.<Try>say(null, "送达日期在将来（公告满30日才生效）", "请在送达生效之后登记").whenStated()));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(
            ServiceMove.RECORD_ATTEMPT, List.of(on(ATTEMPT)),
            ServiceMove.POST_ANNOUNCEMENT, List.of(on(ANNOUNCE)),
            ServiceMove.SERVE_PAPER, List.of(on(PAPER), TWO, SERVED));

    private ServiceGates() {}
}
