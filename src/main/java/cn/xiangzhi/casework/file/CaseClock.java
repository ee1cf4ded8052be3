package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Try;
import java.util.Map;

/** The days of one group of moves; {@link CaseTerms} asks each of them at every act. */
public interface CaseClock {

    /** Adds the last days that follow from the attempt to what the act will remember. */
    default void dated(Map<String, String> more, Try t) {}

    /** Starts, stops and ends clocks once the act is made; {@code field} is the field of the item. */
    default void run(CaseFile file, Act act, String field) {}
}
