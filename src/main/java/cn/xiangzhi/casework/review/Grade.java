package cn.xiangzhi.casework.review;

import cn.xiangzhi.base.Labelled;

/** What a file came to: by points, and failed at once by a mortal defect. The steps are the house's, not the law's. */
public enum Grade implements Labelled {
    EXCELLENT("优秀", 90),
    GOOD("合格", 60),
    FAILED("不合格", 0);

    private final String label;
    private final int from;

    Grade(String label, int from) {
        this.label = label;
        this.from = from;
    }

    static Grade of(int points, boolean mortal) {
        if (mortal) {
            return FAILED;
        }
        return points >= EXCELLENT.from ? EXCELLENT : points >= GOOD.from ? GOOD : FAILED;
    }

    @Override
    public String label() {
        return label;
    }

    public String tone() {
        return switch (this) {
            case EXCELLENT -> "green";
            case GOOD -> "blue";
            case FAILED -> "red";
        };
    }
}
