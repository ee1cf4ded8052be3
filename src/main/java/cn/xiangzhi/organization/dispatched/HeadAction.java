package cn.xiangzhi.organization.dispatched;

import cn.xiangzhi.base.Labelled;

/** What is to happen to the head of a dispatched unit. */
public enum HeadAction implements Labelled {
    APPOINT("任命"),
    REMOVE("调离");

    private final String label;

    HeadAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
