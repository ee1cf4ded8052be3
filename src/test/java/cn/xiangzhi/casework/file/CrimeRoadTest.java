package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.flow.Criminal;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** S6 C08: illegal sand mining goes to the police, and comes back, and is never fined twice. */
@XiangzhiTest
@Import(CaseRoad.class)
class CrimeRoadTest {

    private static final String ITEM = "SL-CF-006";

    private static final String[] WHAT = {"facts", "在清水河禁采段采砂约2100立方米", "violated", "河道管理条例第25条", "basis", "河道管理条例第44条"
    };

    @Autowired
    private CaseRoad road;

    @Autowired
    private Papers papers;

    @Autowired
    private Terms terms;

    @Test
    @ThreeForms({PaperKind.CRIME_REPORT, PaperKind.CRIME_APPROVAL, PaperKind.CRIME_TRANSFER, PaperKind.GOODS_NOTICE})
    void C08_非法采砂_移送公安_判处罚金后终止行政案件_责令恢复原状() {
        var r = investigated();
        refused(
                "TRAN-01",
                () -> r.conclude("给予行政处罚", "2026-05-25T08:30", "kinds", "罚款", "fine", "20000", "crime", "true"));
        refused("TRAN-03", () -> approve(r, "CHIEF", "2026-05-25T08:40"));
        refused("OFCR-01", () -> report(r, true, "2026-05-25T08:50"));
        report(r, false, "2026-05-25T09:00");
        r.said("transferApproveBy", "2026-05-28");
        refused("TRAN-02", () -> approve(r, "DEPUTY", "2026-05-26T14:00"));
        refused("TRAN-02", () -> send(r, "2026-05-26T14:30", "true"));
        approve(r, "CHIEF", "2026-05-26T15:00");
        r.said("transferHandBy", "2026-05-27T15:00");
        refused("TRAN-03", () -> send(r, "2026-05-27T09:00", ""));
        refused("TRAN-04", () -> send(r, "2026-05-27T15:01", "true"));
        send(r, "2026-05-27T09:10", "true");
        r.stands("TRANSFERRED_TO_POLICE");
        r.said("policeBy", "2026-05-30");
        assertThat(criminal(r)).isEqualTo(Criminal.TRANSFERRED);
        assertThat(term(r, "case.decide").light()).isEqualTo(Light.PAUSED);
        refused("TRAN-01", () -> r.head("DECIDE", "2026-05-28T09:00"));
        refused(null, () -> goods(r, "2026-05-28T10:00"));
        r.officer("POLICE_FILE", "2026-05-29T10:00", "policeNumber", "清公立字〔2026〕88号", "policeNoticeOn", "2026-05-29");
        r.said("goodsBy", "2026-06-01");
        assertThat(criminal(r)).isEqualTo(Criminal.POLICE_FILED);
        refused("TRAN-04", () -> goods(r, "2026-06-02T09:00"));
        goods(r, "2026-06-01T09:00");
        refused(null, () -> r.head("END_FOR_CRIME", "2026-06-10T09:00", "reason", "还没有判决"));
        refused("TRAN-01", () -> r.head("TAKE_BACK", "2026-06-10T09:30", "reason", "公安已立案"));
        judged(r, "判处罚金", "20000", "2026-09-18T10:00");
        refused("TRAN-01", () -> r.head("TAKE_BACK", "2026-09-24T08:30", "reason", "再罚一次"));
        r.head("END_FOR_CRIME", "2026-09-24T09:00", "reason", "同一行为已判处罚金，不再罚款");
        r.stands("TERMINATED");
        r.correct("2026-10-28", "2026-09-28T09:00");
        refused("ARCH-01", () -> r.close("2026-10-29T09:00"));
        r.recheck("已改正", "2026-10-30T09:00");
        r.close("2026-11-03T09:00");
        r.archive("2026-11-03");
        r.stands("ARCHIVED");
        assertThat(papers.of(r.town().county(), "case", r.id()))
                .extracting(Paper::kind)
                .extracting(Enum::name)
                .contains("CRIME_REPORT", "CRIME_APPROVAL", "CRIME_TRANSFER", "GOODS_NOTICE")
                .doesNotContain("DECISION");
    }

    @Test
    void 公安不予立案_三日内提请复议_仍不立案的恢复行政处罚程序_停办的天数不计入办案期限() {
        var r = investigated();
        report(r, false, "2026-05-25T09:00");
        approve(r, "ACTING_CHIEF", "2026-05-26T15:00");
        send(r, "2026-05-27T09:10", "true");
        refusedByPolice(r, "2026-05-29T10:00");
        r.said("reconsiderUntil", "2026-06-01");
        assertThat(criminal(r)).isEqualTo(Criminal.POLICE_REFUSED);
        r.officer("ASK_POLICE_AGAIN", "2026-06-01T09:00", "againReason", "数额达到标准", "againReceipt", "已签收");
        refusedByPolice(r, "2026-06-05T10:00");
        refused(
                null,
                () -> r.officer(
                        "SUGGEST_SUPERVISION", "2026-06-09T09:00", "procuratorate", "清源县人民检察院", "againReason", "应立案"));
        r.head("TAKE_BACK", "2026-06-10T09:00", "reason", "公安机关不予立案，仍应处罚");
        r.stands("INVESTIGATING");
        r.said("decideBy", "2026-08-31");
        assertThat(term(r, "case.decide").light()).isNotEqualTo(Light.PAUSED);
        r.conclude("给予行政处罚", "2026-06-11T09:00", "kinds", "罚款", "fine", "20000");
        r.stands("CONCLUDED");
    }

    @Test
    void 超过三日审批和二十四小时移送的_批准例外才能继续_正职不批准的照常决定() {
        var r = investigated();
        report(r, false, "2026-05-20T09:00");
        refused("TRAN-04", () -> approve(r, "CHIEF", "2026-05-25T09:00"));
        except(r, "APPROVE_CRIME", "正职外出开会", "2026-05-25T09:30");
        approve(r, "CHIEF", "2026-05-25T10:00");
        assertThat(paper(r, PaperKind.CRIME_APPROVAL)).contains("正职外出开会");
        refused("TRAN-04", () -> send(r, "2026-05-27T09:10", "true"));
        except(r, "HAND_TO_POLICE", "公安机关临时停电", "2026-05-27T09:20");
        send(r, "2026-05-27T09:30", "true");
        r.stands("TRANSFERRED_TO_POLICE");
        r.officer("POLICE_FILE", "2026-05-29T09:00", "policeNumber", "清公立字〔2026〕9号", "policeNoticeOn", "2026-05-29");
        refused("TRAN-04", () -> goods(r, "2026-06-04T09:00"));
        except(r, "HAND_GOODS", "吊车故障", "2026-06-04T09:30");
        goods(r, "2026-06-04T10:00");

        var other = investigated();
        report(other, false, "2026-05-20T09:00");
        refused("TRAN-01", () -> beforeDecision(other));
        other.head("REFUSE_CRIME", "2026-05-21T09:00", "approver", "CHIEF", "refuseReason", "价值没有达到追诉标准");
        other.head("DECIDE", "2026-05-22T09:00", "lateFeeStated", "true");
        other.stands("DECIDED");
    }

    @Test
    void 处罚以后移送的_已缴罚款折抵罚金_没有处理结果不能结案() {
        var r = investigated();
        r.conclude("给予行政处罚", "2026-05-22T09:00", "kinds", "罚款", "fine", "20000");
        r.review("2026-05-22T10:00");
        r.head("APPROVE_NOTICE", "2026-05-22T11:00");
        r.serve("SERVE_NOTICE", "2026-05-22T15:00");
        waive(r, "2026-05-25T08:00");
        r.officer(
                "PROPOSE_DECISION",
                "2026-05-25T09:00",
                r.with("kinds", "罚款", "fine", "20000", "discretion", "一般", "proposal", "建议处罚"));
        r.head("DECIDE", "2026-05-26T09:00", "lateFeeStated", "true");
        r.serve("SERVE", "2026-05-26T10:00");
        road.go(
                r.town().treasury(),
                r.id(),
                "PAY",
                "2026-05-27T09:00",
                "amount",
                "20000",
                "paidOn",
                "2026-05-27",
                "bankReference",
                "B1",
                "payer",
                "邢广利");
        r.stands("FULFILLED");
        report(r, false, "2026-05-28T09:00");
        approve(r, "CHIEF", "2026-05-28T10:00");
        sendBy(r, "HAND_AFTER_DECISION", "2026-05-28T11:00", "true");
        r.stands("FULFILLED");
        r.officer("POLICE_FILE", "2026-05-29T10:00", "policeNumber", "清公立字〔2026〕90号", "policeNoticeOn", "2026-05-29");
        refused("ARCH-01", () -> r.close("2026-06-01T09:00"));
        judged(r, "判处罚金", "50000", "2026-09-18T10:00");
        r.said("creditedFine", "20000");
        r.close("2026-09-21T09:00");
        r.stands("CLOSED");
    }

    /** The fine is one for which a hearing was offered: both rights are given up in writing. */
    private static void waive(ForceRoad r, String at) {
        r.officer("WAIVE_PLEA", at, "waivedOn", at.substring(0, 10), "written", "true", "hearingWaived", "true");
    }

    private void beforeDecision(ForceRoad r) {
        r.conclude("给予行政处罚", "2026-05-20T10:00", "kinds", "罚款", "fine", "20000");
        r.review("2026-05-20T10:10");
        r.head("APPROVE_NOTICE", "2026-05-20T10:20");
        r.serve("SERVE_NOTICE", "2026-05-20T10:30");
        waive(r, "2026-05-20T10:40");
        r.officer(
                "PROPOSE_DECISION",
                "2026-05-20T10:50",
                r.with("kinds", "罚款", "fine", "20000", "discretion", "一般", "proposal", "处罚"));
        r.head("DECIDE", "2026-05-20T11:00", "lateFeeStated", "true");
    }

    private ForceRoad investigated() {
        var town = road.town(ITEM);
        var r = ForceRoad.lead(road, town, ITEM, "邢广利", "410899197905300619", "2026-05-18T23:00", WHAT);
        r.officer("VERIFY", "2026-05-18T23:05");
        road.evidence(town, r.id(), "无人机正射影像", "2026-05-18T23:20");
        r.file("2026-05-19T08:30", "2026-05-19T09:00");
        r.investigate("2026-05-19T10:00");
        return r;
    }

    private void report(ForceRoad r, boolean alone, String when) {
        var one = r.town().officer().person().toString();
        r.officer(
                "REPORT_CRIME",
                when,
                "officer1",
                one,
                "officer2",
                alone ? one : r.town().second().toString(),
                "suspectedCrime",
                "非法采矿罪",
                "crimeFacts",
                "禁采段采砂2100立方米，价值126000元",
                "crimeBasis",
                "刑法343条；法释〔2016〕25号3条",
                "hasGoods",
                "true",
                "appraised",
                "true",
                "groupOpinion",
                "建议移送");
    }

    private void except(ForceRoad r, String step, String reason, String when) {
        r.head("APPROVE_EXCEPTION", when, "exceptionCode", "TRAN-04", "exceptionStep", step, "exceptionReason", reason);
    }

    private String paper(ForceRoad r, PaperKind kind) {
        return papers.of(r.town().county(), "case", r.id()).stream()
                .filter(one -> one.kind() == kind)
                .map(one -> papers.open(r.town().head(), one.id()).html())
                .reduce("", String::concat);
    }

    private void approve(ForceRoad r, String approver, String when) {
        r.head("APPROVE_CRIME", when, "approver", approver);
    }

    private void send(ForceRoad r, String when, String appraisal) {
        sendBy(r, "HAND_TO_POLICE", when, appraisal);
    }

    private void sendBy(ForceRoad r, String move, String when, String appraisal) {
        r.officer(
                move,
                when,
                "policeOrgan",
                "清源县公安局",
                "withLetter",
                "true",
                "withReport",
                "true",
                "withGoodsList",
                "true",
                "withAppraisal",
                appraisal,
                "goodsList",
                "挖掘机1台，清水河堤\n砂2100立方米，清水河滩",
                "policeReceipt",
                "清公收〔2026〕12号");
    }

    private void refusedByPolice(ForceRoad r, String when) {
        r.officer(
                "POLICE_REFUSE",
                when,
                "policeNumber",
                "清公不立字〔2026〕9号",
                "policeNoticeOn",
                when.substring(0, 10),
                "policeReason",
                "价值认定不足",
                "stillUnlawful",
                "true");
    }

    private void goods(ForceRoad r, String when) {
        r.officer(
                "HAND_GOODS",
                when,
                "goodsHanded",
                "挖掘机1台\n砂2100立方米\n案卷材料1册",
                "goodsReceiver",
                "清源县公安局治安大队",
                "partyTold",
                "true");
    }

    private void judged(ForceRoad r, String judgment, String fine, String when) {
        r.officer(
                "RECORD_JUDGMENT",
                when,
                "judgment",
                judgment,
                "judgmentNumber",
                "（2026）豫0899刑初66号",
                "judgedOn",
                when.substring(0, 10),
                "courtFine",
                fine);
    }

    private Criminal criminal(ForceRoad r) {
        return Criminal.of(road.files.file(road.row(r.town(), r.id())));
    }

    private RunningTerm term(ForceRoad r, String id) {
        return terms.of(r.town().county(), r.id()).stream()
                .filter(one -> one.termId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
