package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.powers.Mode;
import org.jspecify.annotations.Nullable;

/** Whether the organ that entrusted was told of the penalty (PPL 20(3); rules §8.1, §17a): a pure function of the acts. */
public enum DelegatedReport implements Labelled {
    NONE("不需要报告"),
    DUE("待向委托机关报告"),
    SENT("已向委托机关报告");

    private final String label;

    DelegatedReport(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** By the mode in which the power was held at the filing. */
    static DelegatedReport of(CaseFile file) {
        return of(file, file.matter().mode());
    }

    public static DelegatedReport of(CaseFile file, @Nullable Mode mode) {
        var decision = file.decision();
        if (mode != Mode.DELEGATED || decision == null) {
            return NONE;
        }
        return file.since(decision.move(), JurisdictionMove.REPORT_TO_ENTRUSTER) ? SENT : DUE;
    }
}
