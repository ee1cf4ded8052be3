package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Labelled;

/** What kind of subject has a page of its own: 一企一档, 一户一档 (S9). */
public enum SubjectType implements Labelled {
    SHOP("商铺"),
    ENTERPRISE("企业"),
    SITE("工地和场地"),
    DWELLING("出租房");

    private final String label;

    SubjectType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
