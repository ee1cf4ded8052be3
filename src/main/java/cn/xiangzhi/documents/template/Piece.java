package cn.xiangzhi.documents.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a template's text: words as they are, or a mark in 【】. */
sealed interface Piece {

    record Words(String text) implements Piece {}

    /**
     * The value of a field: 【案由】; of the first that has one: 【报告日期／落款日期】.
     *
     * @param otherwise what is printed when there is none: 【审批日期，没有时：　年　月　日】
     * @param blank nothing is printed, and the line stays to be filled in by hand: 【签收人，留空】
     */
    record Value(List<String> names, Shape shape, @Nullable String otherwise, boolean blank) implements Piece {

        /** Whether its line goes when there is no value. */
        boolean yields() {
            return otherwise == null && !blank;
        }
    }

    /** The paragraph or table row is printed once for each entry: 【逐行：证据】. */
    record Each(String list) implements Piece {}

    /** A box and its option, ticked when the field says so: 【勾选：送达方式＝直接送达】. */
    record Tick(String name, String option) implements Piece {}

    /** The paragraph or table row is printed only with, or only without, one of the fields: 【如有：附件】, 【如无：问】. */
    record Given(List<String> names, boolean wanted) implements Piece {}

    /** How a value is written. */
    enum Shape {
        PLAIN,
        /** As 200元（大写：人民币贰佰元整）. */
        MONEY,
        /** Its entries numbered, each a paragraph, when there are several. */
        LISTED
    }
}
