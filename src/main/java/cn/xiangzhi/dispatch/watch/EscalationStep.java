package cn.xiangzhi.dispatch.watch;

import cn.xiangzhi.base.Labelled;

/** The steps a late order climbs by itself (F16), and those of what was handed on and not taken (首接负责). */
public enum EscalationStep implements Labelled {
    AMBER("将到期，提醒承办人"),
    RED_UNIT("已逾期，报单位负责人"),
    RED_TOWNSHIP("逾期未办，报乡镇负责人"),
    UNTAKEN("未接收，提醒接收单位"),
    UNTAKEN_LEADER("多日未接收，报乡镇负责人");

    private final String label;

    EscalationStep(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
