package cn.xiangzhi.dispatch.flow;

import cn.xiangzhi.base.Labelled;

/** How the one who checks found out (核查, 回访). */
public enum CheckMethod implements Labelled {
    ON_SITE("到现场看"),
    CALL_BACK("回访反映人"),
    DOCUMENTS("看照片和材料");

    private final String label;

    CheckMethod(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
