package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Labelled;

/** What came of a visit: one visit ends in exactly one of these (S9). */
public enum VisitResult implements Labelled {
    CORRECTED("当场改正"),
    BY_DATE("限期改正"),
    NOTHING_FOUND("未发现问题"),
    VIOLATION("发现违法"),
    PASSED_ON("移交有权机关");

    private final String label;

    VisitResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    String tone() {
        return switch (this) {
            case CORRECTED, NOTHING_FOUND -> "green";
            case VIOLATION, BY_DATE -> "amber";
            case PASSED_ON -> "grey";
        };
    }
}
