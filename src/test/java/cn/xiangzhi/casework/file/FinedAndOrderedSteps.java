package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.organization.Staffing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** A fine and what is ordered beside it, carried out each on its own road. */
abstract class FinedAndOrderedSteps {

    static final String BUILDING = "CG-CF-051";
    static final String BOTH = "给予行政处罚，并责令限期拆除";

    static final String[] ORDER = {"orderContent", "前街18号临街砖混房46.8平方米，全部拆除", "orderDays", "15"};

    static final String[] WHAT = {
        "facts", "未取得建设工程规划许可证，在前街临街加建砖混房46.8平方米", "violated", "城乡规划法第40条", "basis", "城乡规划法第64条"
    };

    @Autowired
    CaseRoad road;

    @Autowired
    CaseWork work;

    @Autowired
    Papers papers;

    @Autowired
    Terms terms;

    @Autowired
    Staffing staffing;

    ForceRoad decided() {
        var town = road.town(BUILDING);
        var r = ForceRoad.lead(road, town, BUILDING, "韩守田", "410899196801170528", "2025-06-16T08:00", WHAT);
        r.officer("VERIFY", "2025-06-16T10:00");
        road.evidence(town, r.id(), "加建现场照片", "2025-06-16T10:30");
        r.file("2025-06-16T16:00", "2025-06-17T09:00");
        r.investigate("2025-06-18T08:30");
        inquire(r);
        r.conclude(BOTH, "2025-07-16T14:00", "kinds", "罚款", "fine", "12000");
        r.review("2025-07-16T16:00");
        refused("PROC-04", () -> r.head("APPROVE_ORDER_NOTICE", "2025-07-17T08:30", ORDER));
        refused(null, () -> r.head("APPROVE_NOTICE", "2025-07-17T08:40"));
        refused("PROC-04", () -> r.head("APPROVE_NOTICE", "2025-07-17T08:50", ORDER[0], ORDER[1], "orderDays", "0.5"));
        r.head("APPROVE_NOTICE", "2025-07-17T09:00", ORDER);
        r.serve("SERVE_NOTICE", "2025-07-17T10:00");
        r.officer(
                "WAIVE_PLEA", "2025-07-18T10:00", "waivedOn", "2025-07-18", "written", "true", "hearingWaived", "true");
        r.officer(
                "PROPOSE_DECISION",
                "2025-07-21T16:00",
                r.with("kinds", "罚款", "fine", "12000", "discretion", "不能采取改正措施", "proposal", "建议罚款并责令拆除"));
        refused("PROC-10", () -> decide(r, "2025-07-22T09:00", ORDER));
        r.officer("SUBMIT_REVIEW", "2025-07-25T09:00", "reviewAsked", "责令拆除");
        qualify(town);
        road.go(town.reviewer(), r.id(), "PASS_REVIEW", "2025-07-25T15:00", legal());
        refused("PROC-11", () -> decide(r, "2025-07-25T16:00", ORDER));
        r.head(
                "DISCUSS",
                "2025-07-28T10:00",
                "discussedAt",
                "2025-07-28T10:00",
                "discussedPlace",
                "会议室",
                "presided",
                "郑镇长",
                "opinions",
                "郑镇长：同意\n李副镇长：同意",
                "conclusion",
                "罚款并责令限期拆除",
                "signed",
                "均已签名");
        refused("PROC-04", () -> r.head("DECIDE_ORDER", "2025-07-29T08:30", ORDER));
        refused("PROC-19", () -> decide(r, "2025-07-29T08:40", ORDER[0], ORDER[1], "orderDays", "10"));
        decide(r, "2025-07-29T09:00", ORDER);
        r.stands("DECIDED");
        return r;
    }

    static void inquire(ForceRoad r) {
        r.pair(
                "INQUIRE",
                "2025-06-18T11:00",
                "asked",
                "当事人",
                "askedId",
                "410899196801170528",
                "relation",
                "本人",
                "startedAt",
                "2025-06-18T10:00",
                "endedAt",
                "2025-06-18T10:40",
                "at",
                "镇政府",
                "certificatesShown",
                "true",
                "rightsTold",
                "true",
                "answers",
                "问：有没有许可？\n答：没有。",
                "signed",
                "已签名");
    }

    static void apply(ForceRoad r, String when) {
        r.head("APPLY_COURT", when, "remedyUnused", "true", "partyOpinion", "催告后没有陈述申辩");
    }

    static void applyOrder(ForceRoad r, String when) {
        r.head("APPLY_COURT_ORDER", when, "remedyUnused", "true", "orderDuty", "恢复原状", "partyOpinion", "催告后没有陈述申辩");
    }

    void pay(ForceRoad r, String amount, String when) {
        road.go(
                r.town().treasury(),
                r.id(),
                "PAY",
                when,
                "amount",
                amount,
                "paidOn",
                when.substring(0, 10),
                "bankReference",
                "流水" + when,
                "payer",
                "当事人");
    }

    static Actor system(ForceRoad r) {
        return Actor.system(r.town().county());
    }

    static java.time.OffsetDateTime at(String when) {
        return CaseRoad.at(when);
    }

    CaseRow row(ForceRoad r) {
        return road.row(r.town(), r.id());
    }

    Stage order(ForceRoad r) {
        return OrderRoad.of(road.files.file(row(r)));
    }

    List<String> running(ForceRoad r) {
        return terms.of(r.town().county(), r.id()).stream()
                .filter(term -> term.ended() == null)
                .map(RunningTerm::name)
                .toList();
    }

    String html(ForceRoad r, PaperKind kind) {
        var last = papers.of(r.town().county(), "case", r.id()).stream()
                .filter(paper -> paper.kind() == kind)
                .reduce((first, second) -> second)
                .orElseThrow();
        return papers.open(r.town().head(), last.id()).html();
    }

    private static void decide(ForceRoad r, String when, String... order) {
        r.head("DECIDE", when, ForceRoad.join(order, "lateFeeStated", "true"));
    }

    private void qualify(Town town) {
        var maker = new Actor(
                new UUID(0, 9),
                new UUID(0, 9),
                "建账",
                new UUID(0, 9),
                "县委编办",
                "岗位",
                new Scope(town.county(), town.code(), null),
                EnumSet.allOf(Right.class));
        staffing.qualify(maker, town.reviewer().person(), "A20264108990002", LocalDate.of(2020, 3, 1));
    }

    private static String[] legal() {
        return new String[] {
            "legalSubject", "true",
            "legalPower", "true",
            "legalFacts", "true",
            "legalLaw", "true",
            "legalDiscretion", "true",
            "legalProcedure", "true",
            "legalPapers", "true",
            "legalCrime", "true",
            "legalOpinion", "同意"
        };
    }
}
