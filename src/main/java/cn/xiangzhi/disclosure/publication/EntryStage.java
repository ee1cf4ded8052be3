package cn.xiangzhi.disclosure.publication;

import cn.xiangzhi.base.Labelled;

/** Where a decision stands on its way to the public page. */
enum EntryStage implements Labelled {
    DUE("待审查", "amber"),
    PUBLISHED("已公示", "green"),
    NOT_PUBLISHED("不公示", "grey"),
    WITHDRAW_DUE("待撤回", "red"),
    WITHDRAWN("已撤回", "grey"),
    EXPIRED("期满停止", "grey");

    private final String label;
    private final String tone;

    EntryStage(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    String tone() {
        return tone;
    }
}
