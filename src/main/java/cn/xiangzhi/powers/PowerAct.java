package cn.xiangzhi.powers;

import cn.xiangzhi.base.Labelled;

/** What somebody wants to do with a power. */
public enum PowerAct implements Labelled {
    INSPECT("检查"),
    FILE("立案"),
    INVESTIGATE("调查取证"),
    PUNISH("作出处罚"),
    COERCE("采取强制措施");

    private final String label;

    PowerAct(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
