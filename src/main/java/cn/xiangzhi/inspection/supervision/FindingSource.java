package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Labelled;

/** What a finding came from; the naming board is fed by all three (S20). */
public enum FindingSource implements Labelled {
    TOUR("督查"),
    HOTLINE("热线"),
    BOX("举报箱");

    private final String label;

    FindingSource(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
