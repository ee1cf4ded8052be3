package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Labelled;

/**
 * The numbers a county reports in one line (S10). Supervised is every lead; penalised, complete, gathering and other are
 * its parts without overlap, so that they add up to it; filed and permit cut across them.
 */
public enum LineBox implements Labelled {
    SUPERVISED("监管"),
    FILED("立案"),
    PENALISED("处罚"),
    PERMIT("补办手续"),
    COMPLETE("取证完毕"),
    GATHERING("正在取证"),
    OTHER("其他去向");

    private final String label;

    LineBox(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
