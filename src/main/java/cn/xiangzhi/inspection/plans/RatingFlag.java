package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Labelled;

/** What an enterprise may report of a check, beside its stars (F63). */
public enum RatingFlag implements Labelled {
    NO_CERTIFICATE("没有出示执法证件"),
    BEYOND_LIST("超出清单检查"),
    ASKED_FAVOUR("索要财物或者接受宴请"),
    AUXILIARIES("由没有执法证的人检查"),
    NO_RESULT("没有告知结果");

    private final String label;

    RatingFlag(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
