package cn.xiangzhi.casework.buildings;

import static cn.xiangzhi.casework.buildings.BuildingMove.Wants.DECISION;
import static cn.xiangzhi.casework.buildings.BuildingMove.Wants.PAPER;
import static cn.xiangzhi.casework.buildings.BuildingMove.Wants.PENALTY;
import static cn.xiangzhi.casework.buildings.BuildingMove.Wants.PHOTO;
import static cn.xiangzhi.casework.buildings.BuildingMove.Wants.UNTIL;
import static cn.xiangzhi.casework.buildings.BuildingStage.KEPT;
import static cn.xiangzhi.casework.buildings.BuildingStage.LAWFUL;
import static cn.xiangzhi.casework.buildings.BuildingStage.PASSED_ON;
import static cn.xiangzhi.casework.buildings.BuildingStage.PERMIT;
import static cn.xiangzhi.casework.buildings.BuildingStage.PERMITTED;
import static cn.xiangzhi.casework.buildings.BuildingStage.REMOVED;
import static cn.xiangzhi.casework.buildings.BuildingStage.REMOVED_BY_BUILDER;
import static cn.xiangzhi.casework.buildings.BuildingStage.STOPPED;
import static cn.xiangzhi.casework.buildings.BuildingStage.WATCHED;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about a building site: from where, to where, on which basis, and what it must bring (S10; CPA 64 to 68). A
 * stage of null stays where it is.
 */
public enum BuildingMove implements Labelled {
    FIND("发现登记", EnumSet.noneOf(BuildingStage.class), WATCHED, house(), PHOTO),
    OBSERVE("巡查记录", EnumSet.of(WATCHED, STOPPED, PERMIT), null, house(), PHOTO),
    STOP("责令停止建设", EnumSet.of(WATCHED, PERMIT), STOPPED, Citation.of(Statute.CPA, 65)),
    SEND_FOR_PERMIT("责令补办手续", EnumSet.of(WATCHED, STOPPED), PERMIT, Citation.of(Statute.CPA, 64), UNTIL),
    NO_PERMIT("没有补办成", EnumSet.of(PERMIT), STOPPED, house()),
    EVIDENCE_DONE("取证完毕", EnumSet.of(WATCHED, STOPPED, PERMIT), null, house()),
    END_PERMITTED("已补办手续", EnumSet.of(PERMIT), PERMITTED, Citation.of(Statute.CPA, 64), PAPER),
    END_REMOVED_BY_BUILDER(
            "自行拆除", EnumSet.of(WATCHED, STOPPED, PERMIT), REMOVED_BY_BUILDER, Citation.of(Statute.CPA, 65), PHOTO),
    END_REMOVED("依法拆除", EnumSet.of(WATCHED, STOPPED), REMOVED, Citation.of(Statute.AEL, 44), PHOTO, DECISION),
    END_KEPT("处罚后不拆除", EnumSet.of(WATCHED, STOPPED, PERMIT), KEPT, Citation.of(Statute.CPA, 64), PENALTY),
    END_LAWFUL("查明合法", EnumSet.of(WATCHED, STOPPED, PERMIT), LAWFUL, house(), PAPER),
    END_PASSED_ON("移交有权机关", EnumSet.of(WATCHED, STOPPED, PERMIT), PASSED_ON, Citation.of(Statute.PPL, 22), PAPER);

    /** What a move must bring: a photo, a day, a paper named, a decision in a case, a penalty in a case. */
    enum Wants {
        PHOTO,
        UNTIL,
        PAPER,
        DECISION,
        PENALTY
    }

    private final String label;
    private final Set<BuildingStage> from;
    private final @Nullable BuildingStage to;
    private final Basis basis;
    private final Set<Wants> wants;

    BuildingMove(String label, Set<BuildingStage> from, @Nullable BuildingStage to, Basis basis, Wants... wants) {
        this.label = label;
        this.from = from;
        this.to = to;
        this.basis = basis;
        this.wants = wants.length == 0 ? Set.of() : Set.of(wants);
    }

    private static Basis house() {
        return Basis.house("违法建设巡查监管");
    }

    @Override
    public String label() {
        return label;
    }

    public Basis basis() {
        return basis;
    }

    boolean wants(Wants what) {
        return wants.contains(what);
    }

    boolean from(BuildingStage stage) {
        return from.contains(stage);
    }

    BuildingStage after(BuildingStage stage) {
        return to == null ? stage : to;
    }
}
