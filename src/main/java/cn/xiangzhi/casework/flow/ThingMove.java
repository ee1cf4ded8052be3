package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.base.Right.CASE_APPROVE;
import static cn.xiangzhi.base.Right.CASE_HANDLE;
import static cn.xiangzhi.base.Right.PAYMENT_RECORD;
import static cn.xiangzhi.casework.flow.Row.move;
import static cn.xiangzhi.casework.flow.Stage.COURT_APPLIED;
import static cn.xiangzhi.casework.flow.Stage.COURT_ORDERED;
import static cn.xiangzhi.casework.flow.Stage.DEMANDED;
import static cn.xiangzhi.casework.flow.Stage.EXEC_ENDED;
import static cn.xiangzhi.casework.flow.Stage.FILED;
import static cn.xiangzhi.casework.flow.Stage.FULFILLED;
import static cn.xiangzhi.casework.flow.Stage.INVESTIGATING;
import static cn.xiangzhi.casework.flow.Stage.OVERDUE;
import static cn.xiangzhi.casework.flow.Stage.PERFORMING;
import static cn.xiangzhi.casework.flow.Stage.SERVED;
import static cn.xiangzhi.casework.flow.Stage.VERIFYING;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.documents.PaperKind;

/** Sealing, seizing, and the chain of custody of things until they are returned, handed over, sold or destroyed (rules §10, §14). */
public enum ThingMove implements Move {
    APPROVE_SEIZURE(move("批准查封扣押", null, VERIFYING, FILED, INVESTIGATING)
            .by(AEL, 18)
            .by(AEL, 19)
            .apart(CASE_APPROVE)
            .issues(PaperKind.MATTER_APPROVAL)),
    SEIZE(move("实施查封扣押", null, VERIFYING, FILED, INVESTIGATING)
            .by(AEL, 18)
            .by(AEL, 23)
            .by(AEL, 24)
            .needs(CASE_HANDLE)
            .issues(PaperKind.SEIZURE_DECISION, PaperKind.SEAL_LABEL)),
    EXTEND_SEIZURE(move("延长查封扣押期限", null, Row.whileOpen())
            .by(AEL, 25)
            .apart(CASE_APPROVE)
            .issues(PaperKind.SEIZURE_EXTENSION)),
    RELEASE_SEIZURE(move("解除查封扣押", null, Row.whileOpen())
            .by(AEL, 28)
            .apart(CASE_APPROVE)
            .issues(PaperKind.SEIZURE_RELEASE)),
    LAPSE_SEIZURE(move("查封扣押期满自动解除", null, Row.whileOpen())
            .by(AEL, 19)
            .by(AEL, 25)
            .by(AEL, 28)
            .issues(PaperKind.SEIZURE_RELEASE)),
    REMOVE_SEALS(move("启封", null, Row.whileOpen())
            .by(AEL, 26)
            .by(AEL, 28)
            .needs(CASE_HANDLE)
            .issues(PaperKind.SEAL_REMOVAL, PaperKind.SEAL_LABEL)),
    RECEIVE_THINGS(move("接收物证", null, VERIFYING, FILED, INVESTIGATING)
            .by(PPL, 46)
            .needs(CASE_HANDLE)
            .issues(PaperKind.THING_RECEIPT)),
    STORE_THINGS(
            move("物品入库保管", null, Row.whileOpen()).by(AEL, 26).needs(CASE_HANDLE).issues(PaperKind.KEEPING_ORDER)),
    MOVE_THINGS(
            move("物品移库", null, Row.whileOpen()).by(AEL, 26).needs(CASE_HANDLE).issues(PaperKind.KEEPING_ORDER)),
    RETURN_THINGS(
            move("退还物品", null, Row.whileOpen()).by(AEL, 28).needs(CASE_HANDLE).issues(PaperKind.THING_DISPOSAL)),
    HAND_OVER_THINGS(
            move("移交物品", null, Row.whileOpen()).by(AEL, 21).needs(CASE_HANDLE).issues(PaperKind.HANDOVER_LIST)),
    CONFISCATE_THINGS(move(
                    "登记没收的物品",
                    null,
                    SERVED,
                    PERFORMING,
                    OVERDUE,
                    DEMANDED,
                    COURT_APPLIED,
                    COURT_ORDERED,
                    EXEC_ENDED,
                    FULFILLED)
            .by(PPL, 9)
            .by(AEL, 27)
            .needs(CASE_HANDLE)
            .issues(PaperKind.THING_DISPOSAL)),
    AUCTION_THINGS(move("公开拍卖没收的物品", null, Row.whileOpen())
            .by(PPL, 74)
            .apart(CASE_APPROVE)
            .issues(PaperKind.THING_DISPOSAL)),
    SETTLE_SALE(move("登记拍卖抵缴结果", null, Row.whileOpen())
            .by(AEL, 46, 3)
            .apart(CASE_APPROVE)
            .issues(PaperKind.THING_DISPOSAL)),
    SELL_EARLY(move("先行拍卖、变卖", null, Row.whileOpen())
            .by(AEL, 26)
            .by(AEL, 28, 2)
            .apart(CASE_APPROVE)
            .issues(PaperKind.THING_DISPOSAL)),
    RETURN_PRICE(move("退还变卖价款", null, Row.whileOpen())
            .by(AEL, 28, 2)
            .needs(PAYMENT_RECORD)
            .issues(PaperKind.THING_DISPOSAL)),
    BANK_PRICE(move(
                    "变卖价款缴库",
                    null,
                    SERVED,
                    PERFORMING,
                    OVERDUE,
                    DEMANDED,
                    COURT_APPLIED,
                    COURT_ORDERED,
                    EXEC_ENDED,
                    FULFILLED)
            .by(PPL, 74)
            .needs(PAYMENT_RECORD)
            .issues(PaperKind.THING_DISPOSAL)),
    DESTROY_THINGS(move("销毁没收的物品", null, Row.whileOpen())
            .by(PPL, 74)
            .apart(CASE_APPROVE)
            .issues(PaperKind.THING_DISPOSAL));

    private final Row row;

    ThingMove(Row row) {
        this.row = row;
    }

    @Override
    public Row row() {
        return row;
    }
}
