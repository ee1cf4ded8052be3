package cn.xiangzhi.intake.tracking;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.shell.Option;
import java.util.Arrays;
import java.util.List;

/** The five levels of rating (好差评, F66); the last two are asked why and are called back. */
public enum Satisfaction implements Labelled {
    VERY_SATISFIED("非常满意", 5),
    SATISFIED("满意", 4),
    FAIRLY_SATISFIED("基本满意", 3),
    DISSATISFIED("不满意", 2),
    VERY_DISSATISFIED("非常不满意", 1);

    private final String label;
    private final int level;

    Satisfaction(String label, int level) {
        this.label = label;
        this.level = level;
    }

    @Override
    public String label() {
        return label;
    }

    public int level() {
        return level;
    }

    /** Whether whoever gave it is called back. */
    public boolean calledBack() {
        return level <= 2;
    }

    public static Satisfaction of(int level) {
        return Arrays.stream(values())
                .filter(one -> one.level == level)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("评价没有提交", "没有选择满意程度", "请从五个等级中选一个"));
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(one -> new Option(String.valueOf(one.level), one.label))
                .toList();
    }
}
