package cn.xiangzhi.inspection.caps;

import cn.xiangzhi.base.Labelled;

/** What a cap counts (F62); {@code parameter} holds the placeholder where the office set nothing. */
public enum CapMeasure implements Labelled {
    ALL("各领域合计，一年", "inspection.cap.all"),
    FIELD("一个领域，一年", "inspection.cap.field"),
    ITEM("同一事项，十二个月", "inspection.cap");

    private final String label;
    private final String parameter;

    CapMeasure(String label, String parameter) {
        this.label = label;
        this.parameter = parameter;
    }

    @Override
    public String label() {
        return label;
    }

    String parameter() {
        return parameter;
    }
}
