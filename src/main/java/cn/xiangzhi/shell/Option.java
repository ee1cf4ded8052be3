package cn.xiangzhi.shell;

import cn.xiangzhi.base.Labelled;
import java.util.Arrays;
import java.util.List;

/** One choice of a select, a radio group or a filter: the value sent and the Chinese word shown. */
public record Option(String value, String label) {

    /** The constants of a domain enum as choices, in their order: {@code Option.all(Stage.values())}. */
    public static <E extends Enum<E> & Labelled> List<Option> all(E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), constant.label()))
                .toList();
    }
}
