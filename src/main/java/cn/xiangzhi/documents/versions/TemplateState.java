package cn.xiangzhi.documents.versions;

import cn.xiangzhi.base.Labelled;

/** Where a version of a template stands on a day. */
public enum TemplateState implements Labelled {
    DRAFT("草稿", "grey"),
    COMING("到日启用", "blue"),
    IN_FORCE("现行", "green"),
    REPLACED("已被新版取代", "grey"),
    WITHDRAWN("已停用", "grey");

    private final String label;
    private final String tone;

    TemplateState(String label, String tone) {
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
}
