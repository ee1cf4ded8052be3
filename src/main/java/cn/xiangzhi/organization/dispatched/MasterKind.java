package cn.xiangzhi.organization.dispatched;

import cn.xiangzhi.base.Labelled;

/** What the two masters of a dispatched unit settle with each other (S29). */
public enum MasterKind implements Labelled {
    CONSULTATION("任免征求意见"),
    REQUEST("调整请求"),
    GRADE("年度考核");

    private final String label;

    MasterKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
