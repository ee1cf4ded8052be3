package cn.xiangzhi.organization;

import cn.xiangzhi.base.Labelled;

/** Kinds of organ (S1, S27). */
public enum OrganKind implements Labelled {
    COUNTY_GOVERNMENT("县级政府"),
    COUNTY_DEPARTMENT("县级部门"),
    TOWNSHIP_GOVERNMENT("乡镇政府"),
    PARTY_AND_GOVERNMENT("党政机构"),
    INSTITUTION("事业单位"),
    DISPATCHED("派驻机构"),
    BRIGADE("综合执法队"),
    SQUAD("中队"),
    CENTRE("中心"),
    VILLAGE("村（居）委会");

    private final String label;

    OrganKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
