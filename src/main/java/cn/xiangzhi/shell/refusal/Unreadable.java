package cn.xiangzhi.shell.refusal;

import cn.xiangzhi.base.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A choice, id, number or day that no form of ours offers, known by its standing word for word in what was sent. */
final class Unreadable {

    private Unreadable() {}

    /** The refusal where the failure quotes a value of the request; null where the fault may be ours. */
    static @Nullable Refused of(Throwable failure, HttpServletRequest request) {
        var said = failure.getMessage();
        if (said == null
                || !(failure instanceof IllegalArgumentException || failure instanceof DateTimeParseException)) {
            return null;
        }
        var sent = request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(value -> quotes(said, value));
        return sent ? Refused.invalid("不能提交", "有一处选择、编号、数字或日期读不懂", "请返回上一页，从页面给出的选项里选，按提示的样子填写") : null;
    }

    private static boolean quotes(String said, String value) {
        return said.endsWith("." + value)
                || said.endsWith("," + value)
                || said.endsWith(": " + value)
                || said.contains("\"" + value + "\"")
                || said.startsWith("Text '" + value + "'");
    }
}
