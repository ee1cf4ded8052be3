package cn.xiangzhi.inspection.people;

import cn.xiangzhi.base.Labelled;

/** What somebody is who goes along or walks patrol; only officers inspect (S3 INSP). */
public enum HelperKind implements Labelled {
    OFFICER("持证执法人员"),
    STAFF("无证工作人员"),
    AUXILIARY("辅助人员"),
    EXPERT("专家");

    private final String label;

    HelperKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
