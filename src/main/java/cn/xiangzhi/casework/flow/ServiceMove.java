package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.law.Statute.CPL;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** Bringing papers to a party: the diary of attempts, the announcement, and a return for every paper (rules §13). */
public enum ServiceMove implements Move {
    RECORD_ATTEMPT(move("记录送达经过", null, Reach.SERVING)
            .by(PPL, 61, 1)
            .by(CPL, 95)
            .needs(CASE_HANDLE)
            .issues(PaperKind.SERVICE_DIARY)),
    POST_ANNOUNCEMENT(
            move("发布送达公告", null, Reach.SERVING).by(CPL, 95).needs(CASE_HANDLE).issues(PaperKind.SERVICE_ANNOUNCEMENT)),
    SERVE_PAPER(move("送达其他文书", null, Reach.SERVING)
            .by(PPL, 61, 1)
            .by(CPL, 87)
            .needs(CASE_HANDLE)
            .issues(PaperKind.SERVICE_RETURN));

    private final Row row;

    ServiceMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
