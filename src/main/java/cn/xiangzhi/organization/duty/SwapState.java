package cn.xiangzhi.organization.duty;

import cn.xiangzhi.base.Labelled;

/** Where a swap stands: it holds only once both agree. */
public enum SwapState implements Labelled {
    ASKED("待答复"),
    AGREED("已同意"),
    DECLINED("不同意"),
    WITHDRAWN("已撤回");

    private final String label;

    SwapState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
