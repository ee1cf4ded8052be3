package cn.xiangzhi.casework.overview;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The numbers of the line; penalised, complete, gathering and other add up to supervised (S10). */
public record LineNumbers(
        int supervised, int filed, int penalised, int permit, int complete, int gathering, int other) {

    static final LineNumbers NONE = new LineNumbers(0, 0, 0, 0, 0, 0, 0);

    static LineNumbers of(ResultSet row) throws SQLException {
        return new LineNumbers(
                row.getInt("supervised"),
                row.getInt("filed"),
                row.getInt("penalised"),
                row.getInt("permit"),
                row.getInt("complete"),
                row.getInt("gathering"),
                row.getInt("other"));
    }

    public int of(LineBox box) {
        return switch (box) {
            case SUPERVISED -> supervised;
            case FILED -> filed;
            case PENALISED -> penalised;
            case PERMIT -> permit;
            case COMPLETE -> complete;
            case GATHERING -> gathering;
            case OTHER -> other;
        };
    }

    /** As a county writes it into its report. */
    String words() {
        return "共监管" + supervised + "处，立案" + filed + "起，处罚" + penalised + "起，补办手续" + permit + "起，取证完毕" + complete
                + "起，正在取证" + gathering + "起" + (other > 0 ? "，其他去向" + other + "起" : "");
    }
}
