package cn.xiangzhi.story;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** C08: sand dug by night from a closed reach: registered in urgency, handed to the police in a day, fined by the court only. */
@SampleStory
class S06C08SandTest {

    private static final String OFFICER = "zhouhaitao";
    private static final String HEAD = "zhangmingyuan";
    private static final String NAME = "邢广利";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void 非法采砂_登记保存_移送公安_判决后终止_不以罚代刑() {
        var sample = Sample.begins(port, context, "2026-05-18T23:05:00");
        registered(sample);
        filed(sample);
        transferred(sample);
        judged(sample);
        restored(sample);
    }

    /** Digger and sand are registered at night by the head's word on the telephone, made good the next morning. */
    private static void registered(Sample sample) {
        sample.lead(
                OFFICER,
                Map.of(
                        "item", "SL-CF-006",
                        "source", "网格巡查",
                        "party", NAME,
                        "place", "清水河禁采段柳营村北",
                        "summary", "2026年5月18日22时40分巡河发现邢广利雇用1台挖掘机在清水河禁采段采砂，现场砂堆经测量约2100立方米。"));
        sample.step(OFFICER, "登记当事人", Map.of("idNumber", "410899197905300619", "address", "清源县云溪镇柳营村3组"));
        sample.at("2026-05-18T23:20:00");
        var register = sample.form(
                OFFICER,
                "先行登记保存证据",
                Map.of(
                        "registeredAt", "2026-05-18T23:10",
                        "registerReason", "挖掘机、砂堆夜间可能被转移，以后难以取得",
                        "thingsTaken", "挖掘机；履带式；1台\n河砂；清水河禁采段；2100立方米",
                        "thingPlace", "就地保存，派员看守",
                        "partyPresent", "true",
                        "listGiven", "true"));
        sample.refused(register, "先行登记保存证据", "EVID-05");
        register.fill("urgentMeasure", "true").press("先行登记保存证据").sees("先行登记保存证据通知书");
        sample.day(OFFICER, "先行登记保存", "2026-05-27");
        sample.at("2026-05-19T08:40:00");
        sample.step(HEAD, "批准先行登记保存", Map.of("reason", "昨夜23时10分电话批准，补办手续"));
    }

    private static void filed(Sample sample) {
        sample.step(OFFICER, "开始核查", Map.of());
        sample.scene(OFFICER, "孙晓燕", "08:00", "08:30", "无人机正射影像测算砂堆约2100立方米");
        sample.evidence(OFFICER, "书证", "E5 禁采区公告", "清水河该段为禁采区", "地点在禁采区内");
        sample.step(OFFICER, "呈报立案", Map.of("violated", "《中华人民共和国河道管理条例》第25条", "occurredOn", "2026-05-18"));
        sample.step(HEAD, "批准立案", Map.of()).sees("已立案", "2026-05-19");
        sample.step(OFFICER, "开展调查", Map.of("certificatesShown", "true", "rightsTold", "true"));
        sample.at("2026-05-19T15:00:00");
        sample.inquiry(
                OFFICER,
                "14:00",
                "14:40",
                Map.of("asked", NAME, "askedId", "410899197905300619", "answers", "问：砂是谁采的？\n答：我雇的挖掘机采的。"));
        sample.at("2026-05-25T10:00:00");
        sample.evidence(OFFICER, "书证", "E4 价格认定书", "2100立方米河砂价值126000元", "达到追诉标准");
    }

    /** A suspected crime cannot be fined away: two report, the head approves in three days, the police have it in 24 hours. */
    private static void transferred(Sample sample) {
        sample.closed(OFFICER, "调查终结", "先行登记保存的物品还没有处理");
        sample.step(
                OFFICER,
                "提出移送涉嫌犯罪案件报告",
                Map.of(
                        "suspectedCrime", "非法采矿罪",
                        "crimeFacts", "在禁采区采砂2100立方米，价值126000元",
                        "crimeBasis", "刑法第343条，法释〔2016〕25号第3条、第4条",
                        "hasGoods", "true",
                        "appraised", "true",
                        "groupOpinion", "涉嫌犯罪，建议移送公安机关"));
        sample.day(OFFICER, "移送司法审批", "2026-05-28");
        sample.at("2026-05-26T15:00:00");
        sample.step(HEAD, "批准移送涉嫌犯罪案件", Map.of("approver", "CHIEF"));
        sample.see(OFFICER, "移送公安机关（2026-05-27 15:00前）");
        sample.at("2026-05-27T09:00:00");
        sample.step(HEAD, "中止调查", Map.of("ground", "须以另案的审理结果为依据", "reason", "涉嫌犯罪，移送公安机关，等待刑事案件的处理结果"));
        sample.see(OFFICER, "中止调查", "2026-05-27");
        sample.at("2026-05-27T09:10:00");
        sample.step(
                OFFICER,
                "移送公安机关",
                Map.of(
                        "policeOrgan", "清源县公安局",
                        "withLetter", "true",
                        "withReport", "true",
                        "withGoodsList", "true",
                        "withAppraisal", "true",
                        "goodsList", "挖掘机1台\n河砂2100立方米",
                        "otherMaterials", "询问笔录3份\n手机转账记录提取笔录",
                        "policeReceipt", "清公移收〔2026〕18号"));
        sample.see(OFFICER, "涉嫌犯罪案件移送书");
        sample.day(OFFICER, "公安", "2026-05-30");
        sample.step(
                OFFICER,
                "处理登记保存的物品",
                Map.of(
                        "things", "挖掘机\n河砂",
                        "disposition", "解除登记保存，随案移交",
                        "reason", "案件已经移送公安机关，2026年5月27日解除登记保存"));
        sample.see(OFFICER, "先行登记保存已处理", "已解除登记保存，待随案移交");
        sample.at("2026-05-29T16:00:00");
        sample.step(OFFICER, "登记公安机关立案", Map.of("policeNumber", "清公立字〔2026〕66号", "policeNoticeOn", "2026-05-29"));
        sample.day(OFFICER, "移交涉案物品材料", "2026-06-01");
        sample.at("2026-06-01T10:00:00");
        sample.step(
                OFFICER,
                "移交物品",
                Map.of(
                        "things", "挖掘机\n河砂",
                        "handedTo", "清源县公安局治安大队",
                        "handedAt", "2026-06-01T09:40",
                        "reason", "公安机关已立案，随案移交",
                        "handedTold", "true",
                        "storeReceipt", "YJ-1"));
        sample.step(
                OFFICER,
                "移交涉案物品和材料",
                Map.of("goodsHanded", "挖掘机1台\n河砂2100立方米\n案卷材料一册", "goodsReceiver", "清源县公安局治安大队", "partyTold", "true"));
    }

    /** The court has fined him; the township does not. */
    private static void judged(Sample sample) {
        sample.at("2026-09-18T10:00:00");
        sample.step(
                OFFICER,
                "登记司法处理结果",
                Map.of(
                        "judgment",
                        "判处罚金",
                        "judgmentNumber",
                        "（2026）豫0899刑初45号",
                        "judgedOn",
                        "2026-09-18",
                        "courtFine",
                        "20000"));
        sample.closed(HEAD, "恢复行政处罚程序", "移送之后");
        sample.at("2026-09-24T09:00:00");
        sample.step(HEAD, "司法处理后终止行政案件", Map.of("reason", "同一行为已判处罚金20000元，不再罚款"));
        sample.see(OFFICER, "20000");
    }

    private static void restored(Sample sample) {
        sample.at("2026-09-28T09:00:00");
        sample.step(
                OFFICER,
                "责令改正",
                Map.of("correction", "30日内恢复河道原状", "correctBy", "2026-10-28", "recheckOn", "2026-10-30"));
        sample.closed(HEAD, "批准结案", "责令改正的内容还没有复查");
        sample.at("2026-10-30T09:00:00");
        sample.step(OFFICER, "复查改正情况", Map.of("corrected", "已改正", "checkNote", "河道已恢复，合格"));
        sample.at("2026-11-03T09:00:00");
        var number = sample.found(OFFICER, "云案〔2026〕[0-9]+号");
        sample.step(HEAD, "批准结案", Map.of("publicationChecked", "true")).sees("已结案", "2026-11-03");
        sample.archive(number, "先行登记保存证据通知书", "涉嫌犯罪案件移送书", "结案审批表");
    }
}
