package cn.xiangzhi.disclosure.request;

import cn.xiangzhi.base.Labelled;

/** Where a request for information stands. */
enum RequestStage implements Labelled {
    RECEIVED("待答复", "blue"),
    UNCLEAR("待补正", "amber"),
    CONSULTING("征求第三方意见", "amber"),
    ANSWERED("已答复", "green"),
    GIVEN_UP("视为放弃申请", "grey"),
    WITHDRAWN("申请人撤回", "grey");

    private final String label;
    private final String tone;

    RequestStage(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    public boolean open() {
        return this == RECEIVED || this == UNCLEAR || this == CONSULTING;
    }
}
