package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.CASE_REVIEWED;
import static cn.xiangzhi.casework.flow.Stage.CONCLUDED;
import static cn.xiangzhi.casework.flow.Stage.DEMANDED;
import static cn.xiangzhi.casework.flow.Stage.DISCUSSED;
import static cn.xiangzhi.casework.flow.Stage.FILED;
import static cn.xiangzhi.casework.flow.Stage.FULFILLED;
import static cn.xiangzhi.casework.flow.Stage.HEARING;
import static cn.xiangzhi.casework.flow.Stage.INVESTIGATING;
import static cn.xiangzhi.casework.flow.Stage.LEGAL_REVIEW;
import static cn.xiangzhi.casework.flow.Stage.NOTICE_SERVED;
import static cn.xiangzhi.casework.flow.Stage.OVERDUE;
import static cn.xiangzhi.casework.flow.Stage.PERFORMING;
import static cn.xiangzhi.casework.flow.Stage.SERVED;
import static cn.xiangzhi.casework.flow.Stage.SUSPENDED;
import static cn.xiangzhi.casework.flow.Stage.TERMINATED;
import static cn.xiangzhi.casework.flow.Stage.TRANSFERRED_TO_POLICE;
import static cn.xiangzhi.law.Statute.CTR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** A suspected crime: reported by a task group, approved by the chief, handed to the police, and back (rules §5; CTR). */
public enum CrimeMove implements Move {
    REPORT_CRIME(anywhere("提出移送涉嫌犯罪案件报告")
            .by(CTR, 3)
            .by(CTR, 5, 1)
            .needs(CASE_HANDLE)
            .issues(PaperKind.CRIME_REPORT)
            .starts("transfer.approve")),
    APPROVE_CRIME(anywhere("批准移送涉嫌犯罪案件")
            .by(CTR, 5, 2)
            .apart(CASE_APPROVE)
            .issues(PaperKind.CRIME_APPROVAL)
            .ends("transfer.approve")),
    REFUSE_CRIME(anywhere("不批准移送涉嫌犯罪案件")
            .by(CTR, 5, 2)
            .apart(CASE_APPROVE)
            .issues(PaperKind.CRIME_APPROVAL)
            .ends("transfer.approve")),
    HAND_TO_POLICE(move(
                    "移送公安机关",
                    TRANSFERRED_TO_POLICE,
                    FILED,
                    INVESTIGATING,
                    CONCLUDED,
                    CASE_REVIEWED,
                    NOTICE_SERVED,
                    HEARING,
                    LEGAL_REVIEW,
                    DISCUSSED,
                    SUSPENDED)
            .by(PPL, 27, 1)
            .by(CTR, 6)
            .by(CTR, 7)
            .needs(CASE_HANDLE)
            .issues(PaperKind.CRIME_TRANSFER)
            .ends("transfer.handover", "plea.window", "hearing.request")),
    HAND_AFTER_DECISION(move("处罚决定之后移送公安机关", null, SERVED, PERFORMING, OVERDUE, DEMANDED, FULFILLED)
            .by(PPL, 27, 1)
            .by(CTR, 6)
            .by(CTR, 11)
            .needs(CASE_HANDLE)
            .issues(PaperKind.CRIME_TRANSFER)
            .ends("transfer.handover")),
    POLICE_FILE(afterwards("登记公安机关立案").by(CTR, 8).by(CTR, 12).needs(CASE_HANDLE).ends("transfer.police")),
    POLICE_REFUSE(
            afterwards("登记公安机关不予立案").by(CTR, 8).by(CTR, 9).needs(CASE_HANDLE).ends("transfer.police")),
    ASK_POLICE_AGAIN(afterwards("提请公安机关复议").by(CTR, 9).needs(CASE_HANDLE).ends("transfer.reconsider")),
    SUGGEST_SUPERVISION(afterwards("建议人民检察院立案监督").by(CTR, 9).needs(CASE_HANDLE).ends("transfer.reconsider")),
    HAND_GOODS(afterwards("移交涉案物品和材料")
            .by(CTR, 12)
            .needs(CASE_HANDLE)
            .issues(PaperKind.GOODS_NOTICE)
            .ends("transfer.goods")),
    RECORD_JUDGMENT(afterwards("登记司法处理结果").by(PPL, 35).by(CTR, 11).needs(CASE_HANDLE)),
    TAKE_BACK(move("恢复行政处罚程序", INVESTIGATING, TRANSFERRED_TO_POLICE)
            .by(PPL, 27, 1)
            .by(CTR, 10)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)
            .ends("transfer.reconsider", "transfer.goods")),
    END_FOR_CRIME(move("司法处理后终止行政案件", TERMINATED, TRANSFERRED_TO_POLICE)
            .by(PPL, 35)
            .by(CTR, 11)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)
            .ends("*"));

    private final Row row;

    CrimeMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }

    private static Row anywhere(String label) {
        return move(
                label,
                null,
                FILED,
                INVESTIGATING,
                CONCLUDED,
                CASE_REVIEWED,
                NOTICE_SERVED,
                HEARING,
                LEGAL_REVIEW,
                DISCUSSED,
                SUSPENDED,
                SERVED,
                PERFORMING,
                OVERDUE,
                DEMANDED,
                FULFILLED);
    }

    private static Row afterwards(String label) {
        return move(label, null, Reach.HANDED);
    }
}
