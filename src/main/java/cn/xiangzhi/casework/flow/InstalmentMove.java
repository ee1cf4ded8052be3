package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.COURT_APPLIED;
import static cn.xiangzhi.casework.flow.Stage.DEMANDED;
import static cn.xiangzhi.casework.flow.Stage.OVERDUE;
import static cn.xiangzhi.casework.flow.Stage.PERFORMING;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.ALA_JI;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** A fine paid in parts, an agreement on carrying it out, and what the court answers (T21; PPL 66(2); AEL 42, 56, 57). */
public enum InstalmentMove implements Move {
    APPLY_DEFERRAL(move("登记延期、分期缴纳申请", null, PERFORMING)
            .by(PPL, 66, 2)
            .needs(CASE_HANDLE)
            .issues(PaperKind.DEFERRAL_APPLICATION)),
    APPROVE_INSTALMENTS(move("批准分期缴纳", null, PERFORMING)
            .by(PPL, 66, 2)
            .by(PPL, 72, 2)
            .apart(CASE_APPROVE)
            .issues(PaperKind.INSTALMENT_DECISION)),
    REFUSE_DEFERRAL(move("不批准延期、分期缴纳", null, PERFORMING)
            .by(PPL, 66, 2)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)),
    REMIND(move("提醒缴款", null, PERFORMING, OVERDUE).by(PPL, 66, 2).needs(CASE_HANDLE)),
    SIGN_AGREEMENT(move("订立执行协议", null, OVERDUE, DEMANDED)
            .by(AEL, 42)
            .apart(CASE_APPROVE)
            .issues(PaperKind.ENFORCEMENT_AGREEMENT)),
    BREACH_AGREEMENT(move("登记不履行执行协议", null, OVERDUE, DEMANDED).by(AEL, 42, 2).needs(CASE_HANDLE)),
    COURT_ACCEPTS(move("登记法院受理强制执行申请", null, COURT_APPLIED)
            .by(AEL, 56)
            .by(ALA_JI, 155)
            .needs(CASE_HANDLE)
            .ends("court.accept"));

    private final Row row;

    InstalmentMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
