package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.organization.Staffing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps of a building in a village that is ordered to be removed. */
abstract class OrderSteps {

    static final String[] WHAT = {
        "facts", "未取得乡村建设规划许可证，在村庄规划预留道路上建砖混房46.8平方米", "violated", "城乡规划法第41条", "basis", "城乡规划法第65条"
    };

    static final String[] ORDER = {"orderContent", "石桥村6组砖混房46.8平方米，全部拆除", "orderDays", "15"};

    static final String[] SITE = {
        "executedPlace",
        "石桥村6组",
        "certificatesShown",
        "true",
        "present",
        "当事人、村干部",
        "executionCourse",
        "清点物品后机械拆除",
        "belongings",
        "木床1张\n衣柜1个",
        "signed",
        "均已签名"
    };

    @Autowired
    CaseRoad road;

    @Autowired
    Papers papers;

    @Autowired
    Staffing staffing;

    void review(ForceRoad r, String when, String target) {
        r.officer(
                "REGISTER_REVIEW",
                when,
                "remedyTarget",
                target,
                "remedyBody",
                "清源县人民政府",
                "remedyNumber",
                "清政复受〔2026〕2号",
                "reviewProcedure",
                "普通程序",
                "remedyAcceptedOn",
                when.substring(0, 10),
                "copyReceivedOn",
                when.substring(0, 10));
    }

    void qualify(String county, String code, UUID person) {
        var maker = new Actor(
                new UUID(0, 9),
                new UUID(0, 9),
                "建账",
                new UUID(0, 9),
                "县委编办",
                "岗位",
                new Scope(county, code, null),
                EnumSet.allOf(Right.class));
        staffing.qualify(maker, person, "A20264108990002", LocalDate.of(2020, 3, 1));
    }

    static String[] legal() {
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

    ForceRoad start() {
        var town = road.town();
        var r = ForceRoad.lead(road, town, "ZR-CF-001", "韩守田", "410899196801170528", "2025-06-16T08:00", WHAT);
        r.pair("STOP_WORK", "2025-06-16T09:00", r.with("orderBasis", "城乡规划法第65条", "stopPosted", "现场张贴并直接送达"));
        r.officer("VERIFY", "2025-06-16T10:00");
        road.evidence(town, r.id(), "停建前照片", "2025-06-16T10:30");
        r.file("2025-06-16T16:00", "2025-06-17T09:00");
        r.said("decideBy", "2025-09-15");
        r.investigate("2025-06-18T08:30");
        r.pair(
                "INSPECT_SCENE",
                "2025-06-18T11:00",
                "startedAt",
                "2025-06-18T09:00",
                "endedAt",
                "2025-06-18T10:30",
                "at",
                "石桥村6组",
                "certificatesShown",
                "true",
                "rightsTold",
                "true",
                "seen",
                "测绘46.8平方米",
                "signed",
                "已签名");
        road.evidence(town, r.id(), "县自然资源局认定复函", "2025-06-27T10:00");
        r.correct("2025-07-15", "2025-06-30T10:00");
        return r;
    }

    void notified(ForceRoad r) {
        r.recheck("未改正", "2025-07-16T09:00");
        r.conclude("责令限期拆除", "2025-07-16T14:00");
        r.review("2025-07-16T16:00");
        refused("PROC-04", () -> r.head("APPROVE_NOTICE", "2025-07-17T08:30"));
        refused("PROC-04", () -> r.serve("SERVE_NOTICE", "2025-07-17T08:40"));
        r.head("APPROVE_ORDER_NOTICE", "2025-07-17T09:00", ORDER);
        r.serve("SERVE_NOTICE", "2025-07-17T10:00");
        r.said("pleaUntil", "2025-07-24");
    }

    void reviewed(ForceRoad r) {
        r.officer("SUBMIT_REVIEW", "2025-07-25T09:00", "reviewAsked", "责令拆除");
        qualify(r.town().county(), r.town().code(), r.town().reviewer().person());
        road.go(r.town().reviewer(), r.id(), "PASS_REVIEW", "2025-07-25T15:00", legal());
    }

    void discussed(ForceRoad r, String when) {
        r.head(
                "DISCUSS",
                when,
                "discussedAt",
                when,
                "discussedPlace",
                "会议室",
                "presided",
                "郑镇长",
                "opinions",
                "郑镇长：同意拆除\n李副镇长：同意拆除",
                "conclusion",
                "责令限期拆除",
                "signed",
                "均已签名");
    }

    ForceRoad demanded(ForceRoad r) {
        notified(r);
        r.officer("PROPOSE_DECISION", "2025-07-25T08:00", r.with("discretion", "不能补办", "proposal", "建议责令限期拆除"));
        reviewed(r);
        discussed(r, "2025-07-28T10:00");
        r.head("DECIDE_ORDER", "2025-07-29T09:00", ORDER);
        r.serve("SERVE", "2025-07-30T10:00");
        r.recheck("未改正", "2025-08-15T09:00");
        announce(r, "2025-08-18T10:00");
        demand(r, "2025-09-01T10:00");
        return r;
    }

    void checked(ForceRoad r, String when) {
        check(r, when, "没有收到复议申请", "没有受理诉讼");
    }

    void check(ForceRoad r, String when, String review, String suit) {
        r.officer("CHECK_REMEDIES", when, "reviewAnswer", review, "suitAnswer", suit, "remedyChecked", "电话核查，立案庭王法官答复");
    }

    void announce(ForceRoad r, String when) {
        r.officer("ANNOUNCE_REMOVAL", when, "announceUntil", "2025-08-28", "announcePlace", "现场和村务公开栏");
    }

    void demand(ForceRoad r, String when) {
        r.serve("DEMAND_DUTY", when, "dutyUntil", "2025-09-12", "duty", "拆除违法建设");
    }

    static String[] enforcement(String at, String area) {
        return new String[] {
            "planningArea", area, "enforcementBasis", "城乡规划法第65条", "enforceManner", "机械拆除", "enforceAt", at
        };
    }

    void enforce(ForceRoad r, String when, String at, String area) {
        r.head("DECIDE_ENFORCEMENT", when, enforcement(at, area));
    }

    void execute(ForceRoad r, String from, String to) {
        r.pair("EXECUTE", to, ForceRoad.join(SITE, "executedFrom", from, "executedTo", to));
    }
}
