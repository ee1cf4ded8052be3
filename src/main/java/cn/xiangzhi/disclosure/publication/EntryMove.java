package cn.xiangzhi.disclosure.publication;

import static cn.xiangzhi.disclosure.publication.EntryStage.DUE;
import static cn.xiangzhi.disclosure.publication.EntryStage.EXPIRED;
import static cn.xiangzhi.disclosure.publication.EntryStage.NOT_PUBLISHED;
import static cn.xiangzhi.disclosure.publication.EntryStage.PUBLISHED;
import static cn.xiangzhi.disclosure.publication.EntryStage.WITHDRAWN;
import static cn.xiangzhi.disclosure.publication.EntryStage.WITHDRAW_DUE;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import java.util.EnumSet;
import java.util.Set;

/** The flow of a disclosure (rules §17): the only ways its stage changes. */
enum EntryMove implements Labelled {
    PUBLISH("公示", EnumSet.of(DUE), PUBLISHED, Citation.of(Statute.PPL, 48, 1)),
    KEEP_BACK("不予公示", EnumSet.of(DUE), NOT_PUBLISHED, Citation.of(Statute.PPL, 48, 1)),
    FALL("决定被撤销或者变更", EnumSet.of(PUBLISHED), WITHDRAW_DUE, Citation.of(Statute.PPL, 48, 2)),
    LET_GO("批准逾期撤回", EnumSet.of(WITHDRAW_DUE), WITHDRAW_DUE, Citation.of(Statute.PPL, 48, 2)),
    WITHDRAW("撤回公示", EnumSet.of(PUBLISHED, WITHDRAW_DUE), WITHDRAWN, Citation.of(Statute.PPL, 48, 2)),
    EXPIRE("公示期满停止", EnumSet.of(PUBLISHED), EXPIRED, Basis.house("公示期限"));

    private final String label;
    private final Set<EntryStage> from;
    private final EntryStage to;
    private final Basis basis;

    EntryMove(String label, Set<EntryStage> from, EntryStage to, Basis basis) {
        this.label = label;
        this.from = from;
        this.to = to;
        this.basis = basis;
    }

    @Override
    public String label() {
        return label;
    }

    Basis basis() {
        return basis;
    }

    boolean openFrom(EntryStage stage) {
        return from.contains(stage);
    }

    /** The stage after the move, or Refused when the entry does not stand where the move starts. */
    EntryStage from(EntryStage stage) {
        if (openFrom(stage)) {
            return to;
        }
        throw Refused.unlawful(
                null,
                "不能" + label,
                "本条目现为“" + stage.label() + "”，须在“" + from.iterator().next().label() + "”时办理",
                basis,
                "请刷新页面，核对条目现状");
    }
}
