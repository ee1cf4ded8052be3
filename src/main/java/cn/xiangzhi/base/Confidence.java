package cn.xiangzhi.base;

import java.util.Arrays;

/** How surely a rule's source is known; everything but {@link #VERIFIED} is shown as to be confirmed by a lawyer. */
public enum Confidence implements Labelled {
    VERIFIED("已核对原文"),
    SEEN("仅见摘录，待律师确认"),
    MEMORY("未核对，待律师确认"),
    REGIONAL("仅在制定该规定的地区适用，待律师确认");

    private final String label;

    Confidence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** A basis as people read it: what is not verified says that a lawyer must confirm it. */
    public String marked(String basis) {
        return this == VERIFIED ? basis : basis + "（" + label + "）";
    }

    /** Whether a basis written by {@link #marked} waits for nobody's confirmation. */
    public static boolean confirmed(String basis) {
        return Arrays.stream(values())
                .filter(mark -> mark != VERIFIED)
                .noneMatch(mark -> basis.endsWith("（" + mark.label + "）"));
    }

    /** By the mark of the rule files: V, S, M or L. */
    public static Confidence of(String mark) {
        return switch (mark) {
            case "V" -> VERIFIED;
            case "S" -> SEEN;
            case "M" -> MEMORY;
            case "L" -> REGIONAL;
            default -> throw new IllegalArgumentException(mark);
        };
    }
}
