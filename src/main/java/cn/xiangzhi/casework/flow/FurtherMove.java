package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.FILED;
import static cn.xiangzhi.casework.flow.Stage.INVESTIGATING;
import static cn.xiangzhi.casework.flow.Stage.LEAD;
import static cn.xiangzhi.casework.flow.Stage.VERIFYING;
import static cn.xiangzhi.law.Statute.PPL;

/** What one visit brings to a file beside its first violation, and how it leaves again (S9; PPL 29). */
public enum FurtherMove implements Move {
    ADD_VIOLATION(move("增加违法行为", null, LEAD, VERIFYING, FILED, INVESTIGATING)
            .by(PPL, 29)
            .by(PPL, 40)
            .needs(CASE_HANDLE)),
    MERGE_VIOLATIONS(move("合并同一违法行为", null, LEAD, VERIFYING, FILED, INVESTIGATING)
            .by(PPL, 29)
            .needs(CASE_HANDLE)),
    SPLIT_VIOLATION(move("违法行为分案", null, LEAD, VERIFYING, FILED, INVESTIGATING)
            .by(PPL, 29)
            .by(PPL, 54)
            .needs(CASE_HANDLE));

    private final Row row;

    FurtherMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
