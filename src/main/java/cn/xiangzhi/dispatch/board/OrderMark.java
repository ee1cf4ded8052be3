package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.shell.Option;
import java.util.List;

/** What a dispatcher looks for among orders. */
enum OrderMark implements Labelled {
    OVERDUE("已逾期"),
    SUPERVISED("督办"),
    URGED("催办过"),
    REOPENED("再办"),
    PAUSED("中止计时");

    static final List<Option> OPTIONS = Option.all(values());

    private final String label;

    OrderMark(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
