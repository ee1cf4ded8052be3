package cn.xiangzhi.organization.organs;

import cn.xiangzhi.base.Labelled;

/** How an organ counts for the number a township may have: N required ones and X of its own (S27). */
public enum OrganSetting implements Labelled {
    REQUIRED("必设机构"),
    LOCAL("特色机构"),
    OTHER("不计入机构限额");

    private final String label;

    OrganSetting(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
