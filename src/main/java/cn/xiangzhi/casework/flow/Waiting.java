package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Right;
import org.jspecify.annotations.Nullable;

/** Whose turn it is: the right somebody must hold to make the next step; null while the file waits for the party or a day. */
public final class Waiting {

    private Waiting() {}

    public static @Nullable Right of(CaseFile file) {
        if (Remedies.refundOrdered(file) || EarlySale.pending(file)) {
            return Right.PAYMENT_RECORD;
        }
        if (ExceptionMove.pending(file).isPresent()) {
            return Right.CASE_APPROVE;
        }
        if (Backing.urgent(file).isPresent()) {
            return Right.CASE_APPROVE;
        }
        if (NextMoney.waitsForReturn(file)) {
            return Right.CASE_HANDLE;
        }
        if (Criminal.suspected(file)) {
            return turn(!CrimeGates.approved(file));
        }
        if (OrderRoad.running(file)) {
            var order = order(file);
            return order != null ? order : orElseHandle(file);
        }
        return money(file);
    }

    /** Of what was ordered beside a penalty, once it is on its way; null while it waits for its day. */
    private static @Nullable Right order(CaseFile file) {
        var stage = OrderRoad.of(file);
        return stage == null
                ? null
                : switch (stage) {
                    case DEMANDED -> turn(SentBack.of(file).isEmpty());
                    case COURT_APPLIED, COURT_ORDERED, SELF_EXECUTING -> Right.CASE_HANDLE;
                    case EXEC_SUSPENDED -> turn(Remedies.barred(file).isEmpty());
                    default -> null;
                };
    }

    /** Nothing is closed while the order is open: then its handler looks after it. */
    private static Right orElseHandle(CaseFile file) {
        var money = file.stage() == Stage.EXEC_ENDED ? null : money(file);
        return money == null ? Right.CASE_HANDLE : money;
    }

    private static @Nullable Right money(CaseFile file) {
        return switch (file.stage()) {
            case VERIFYING -> turn(SentBack.filingProposed(file));
            case LEAD, FILED, INVESTIGATING, DECIDED, SPOT_CHECK, SPOT_NOTIFIED, SPOT_DECIDED -> Right.CASE_HANDLE;
            case CONCLUDED -> Right.CASE_REVIEW;
            case CASE_REVIEWED ->
                turn(!file.since(OrdinaryMove.REVIEW, OrdinaryMove.APPROVE_NOTICE)
                        && !file.since(OrdinaryMove.REVIEW, RemovalMove.APPROVE_ORDER_NOTICE));
            case NOTICE_SERVED ->
                turn(HearingGates.hearingOpen(file)
                        || SentBack.proposed(file)
                                && !file.since(OrdinaryMove.PROPOSE_DECISION, OrdinaryMove.REVIEW_PLEA));
            case HEARING -> hearing(file);
            case LEGAL_REVIEW ->
                file.since(DeliberationMove.SUBMIT_REVIEW, DeliberationMove.PASS_REVIEW)
                        ? Right.CASE_APPROVE
                        : Right.CASE_REVIEW;
            case SERVED, FULFILLED, EXEC_ENDED ->
                turn(DelegatedReport.of(file) != DelegatedReport.DUE
                        && SentBack.of(file).isEmpty());
            case DISCUSSED, SUSPENDED -> Right.CASE_APPROVE;
            case TERMINATED, DEMANDED, REVOKED -> turn(SentBack.of(file).isEmpty());
            case OVERDUE, COURT_APPLIED, COURT_ORDERED, SELF_EXECUTING -> Right.CASE_HANDLE;
            case TRANSFERRED_TO_POLICE -> turn(Criminal.of(file) == Criminal.JUDGED);
            case EXEC_SUSPENDED -> turn(Remedies.barred(file).isEmpty());
            case PERFORMING -> performing(file);
            case TRANSFERRED ->
                file.has(OrdinaryMove.FILE) ? turn(SentBack.of(file).isEmpty()) : null;
            case CLOSED, ARCHIVED -> Remedies.overpaid(file) ? Right.CASE_APPROVE : null;
            case NOT_FILED -> null;
        };
    }

    /** The stage the turn is about, where it is not the file's: that of what was ordered beside a penalty. */
    public static @Nullable Stage about(CaseFile file) {
        return OrderRoad.running(file) && order(file) != null ? OrderRoad.of(file) : null;
    }

    /** The stage as lists show it, with that of what was ordered beside a penalty where it goes its own way. */
    public static String stages(Stage stage, @Nullable String order) {
        return order == null
                ? stage.label()
                : stage.label() + "；责令事项" + Stage.valueOf(order).label();
    }

    /** What the line on my work says, of the stage the turn is about. */
    public static String words(Stage stage, @Nullable String order, Right right) {
        return words(order == null ? stage : Stage.valueOf(order), right);
    }

    /** What the line on my work says. */
    public static String words(Stage stage, Right right) {
        return switch (right) {
            case CASE_REVIEW ->
                switch (stage) {
                    case HEARING -> "待主持听证";
                    case LEGAL_REVIEW -> "待法制审核";
                    default -> "待审核案件";
                };
            case CASE_APPROVE ->
                switch (stage) {
                    case LEAD -> "待补批紧急措施";
                    case VERIFYING -> "待批准立案或者紧急措施";
                    case CASE_REVIEWED -> "待批准告知";
                    case NOTICE_SERVED, HEARING, LEGAL_REVIEW, DISCUSSED -> "待作出决定";
                    case FILED, INVESTIGATING -> "待审批紧急措施或者移送公安机关";
                    case CONCLUDED -> "待审批移送公安机关";
                    case TRANSFERRED_TO_POLICE -> "待决定恢复或者终止";
                    case EXEC_SUSPENDED -> "中止执行的案件";
                    case SUSPENDED -> "中止调查的案件";
                    case REVOKED -> "决定被撤销的案件";
                    case DEMANDED -> "待申请法院执行或者强制执行";
                    case CLOSED, ARCHIVED -> "待决定退还罚款";
                    case PERFORMING -> "待答复延期、分期缴纳申请";
                    default -> "待批准结案";
                };
            case PAYMENT_RECORD -> stage == Stage.SPOT_DECIDED || stage == Stage.PERFORMING ? "待登记缴交" : "待退还款项";
            default -> "待办案件";
        };
    }

    private static Right turn(boolean head) {
        return head ? Right.CASE_APPROVE : Right.CASE_HANDLE;
    }

    private static Right hearing(CaseFile file) {
        if (!file.since(DeliberationMove.APPOINT_HEARING, DeliberationMove.REPORT_HEARING)) {
            return Right.CASE_REVIEW;
        }
        return turn(file.since(DeliberationMove.REPORT_HEARING, OrdinaryMove.PROPOSE_DECISION));
    }

    private static @Nullable Right performing(CaseFile file) {
        if (InstalmentGates.pending(file).isPresent()) {
            return Right.CASE_APPROVE;
        }
        if (MoneyGates.cashHeld(file) || MoneyGates.cashHandedOver(file)) {
            return Right.PAYMENT_RECORD;
        }
        return MoneyGates.correctionOpen(file) || OrderGates.removalOpen(file) ? Right.CASE_HANDLE : null;
    }
}
