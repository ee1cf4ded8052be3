package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.NextStep.next;
import static cn.xiangzhi.casework.flow.OrdinaryMove.CONCLUDE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.FILE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.IDENTIFY;
import static cn.xiangzhi.casework.flow.OrdinaryMove.INQUIRE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.INSPECT_SCENE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.ORDER_CORRECTION;
import static cn.xiangzhi.casework.flow.OrdinaryMove.PROPOSE_FILING;
import static cn.xiangzhi.casework.flow.OrdinaryMove.TAKE_EVIDENCE;
import static cn.xiangzhi.casework.flow.OrdinaryMove.VERIFY;

import java.util.Optional;

/** What comes next from the lead to the report: identity, evidence, correction, filing, inquiry (PPL 54). */
final class NextInquiry {

    private NextInquiry() {}

    static NextStep verifying(Try t) {
        var file = t.file();
        if (!file.party().identified()) {
            return next("先查明当事人：文书要写明姓名（名称）、证件号码和地址", IDENTIFY);
        }
        if (file.evidence().inForce().isEmpty()) {
            var words = "登记现场照片、录像或者笔录：没有证据不能立案，也不能当场处罚";
            return file.stage() == Stage.LEAD ? next(words, TAKE_EVIDENCE) : next(words, TAKE_EVIDENCE, INSPECT_SCENE);
        }
        var correction = correctionFirst(t);
        if (correction.isPresent()) {
            return correction.get();
        }
        if (file.stage() == Stage.LEAD) {
            return next("事实确凿、只给警告或者小额罚款的，适用简易程序；其他的开始核查", SummaryMove.USE_SUMMARY, VERIFY);
        }
        if (SentBack.filingProposed(file)) {
            return next("已经呈报，由负责人批准立案或者不予立案", FILE);
        }
        return file.has(ORDER_CORRECTION)
                ? next("初步证据已经具备，呈报立案", PROPOSE_FILING)
                : next("违法行为应当责令改正；初步证据已经具备的，呈报立案", PROPOSE_FILING, ORDER_CORRECTION);
    }

    /** An item that is fined only when somebody was ordered to correct and did not. */
    private static Optional<NextStep> correctionFirst(Try t) {
        var file = t.file();
        if (!t.known().any(item -> item.correction().startsWith("责令改正前置"))) {
            return Optional.empty();
        }
        if (!file.has(ORDER_CORRECTION)) {
            return Optional.of(next("该事项逾期或者拒不改正才能罚款：先责令改正，期满复查", ORDER_CORRECTION));
        }
        return file.said("corrected").isEmpty()
                ? Optional.of(next("改正期限届满后复查；未改正的才能罚款，只给警告的不必等", PerformMove.CHECK_CORRECTION))
                : Optional.empty();
    }

    static NextStep investigating(Try t) {
        var file = t.file();
        if (!file.has(INQUIRE)) {
            return next("询问当事人，记入笔录", INQUIRE);
        }
        if (file.evidence().inForce().stream()
                .anyMatch(act -> act.facts().text("verification").equals("待查证"))) {
            return next("还有证据待查证：查证后以同一名称重新登记", TAKE_EVIDENCE);
        }
        return correctionFirst(t).orElseGet(() -> next("事实查清、证据齐全的，写明处理建议和确定的数额，调查终结", CONCLUDE));
    }
}
