package cn.xiangzhi.casework.things;

import cn.xiangzhi.casework.file.PaperFacts.Source;
import cn.xiangzhi.casework.file.PaperFiller;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.SeizureSpan;
import cn.xiangzhi.casework.flow.ThingChain;
import cn.xiangzhi.casework.flow.ThingLine;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.casework.flow.Things;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.organization.Organization;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Fills the papers about things: sampling, testing, registration, seizure, custody and what becomes of them (rules §23). */
@Component
class ThingPapers implements PaperFiller {

    private static final Set<PaperKind> KINDS = EnumSet.of(
            PaperKind.SAMPLING_RECORD,
            PaperKind.TEST_COMMISSION,
            PaperKind.TEST_PERIOD_NOTICE,
            PaperKind.TEST_RESULT_NOTICE,
            PaperKind.REGISTRATION_NOTICE,
            PaperKind.REGISTRATION_DISPOSAL,
            PaperKind.SEIZURE_DECISION,
            PaperKind.SEIZURE_EXTENSION,
            PaperKind.SEIZURE_RELEASE,
            PaperKind.SEAL_LABEL,
            PaperKind.SEAL_REMOVAL,
            PaperKind.THING_RECEIPT,
            PaperKind.KEEPING_ORDER,
            PaperKind.HANDOVER_LIST,
            PaperKind.THING_DISPOSAL);

    private final Organization organization;

    ThingPapers(Organization organization) {
        this.organization = organization;
    }

    @Override
    public boolean fills(PaperKind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public void fill(Map<String, Object> f, Source s) {
        var facts = s.act().facts();
        f.put("物品清单", listed(s));
        f.put("经办人", s.act().person() == null ? "系统" : s.actor().name());
        f.put("到场情况", present(facts));
        f.put("见证人", facts.text("witness"));
        f.put("存放地点", facts.text("thingPlace"));
        f.put("签名情况", facts.text("signed"));
        evidence(f, s, facts);
        seizure(f, s, facts);
        seals(f, s, facts);
        custody(f, s, facts);
    }

    private static void seals(Map<String, Object> f, Source s, Facts facts) {
        if (!facts.has("sealStrips") && !facts.has("sealNumbers")) {
            return;
        }
        f.put("封条清单", strips(facts));
        f.put("封存时间", words(facts, facts.has("seizedAt") ? "seizedAt" : "unsealedAt"));
        f.put("措施", facts.has("seizeKind") ? facts.text("seizeKind") : s.said("seizeKind"));
        f.put("存放地点", facts.has("thingPlace") ? facts.text("thingPlace") : s.said("thingPlace"));
        f.put("启封时间", words(facts, "unsealedAt"));
        f.put("启封原因", facts.text("unsealGround"));
        f.put("启封的封条", String.join("、", facts.text("sealNumbers").lines().toList()));
        f.put("封条状况", facts.text("sealState"));
        f.put("启封情况", facts.text("unsealNote"));
        f.put(
                "换封的封条",
                String.join(
                        "、",
                        strips(facts).stream()
                                .map(strip -> strip.get("编号") + "（" + strip.get("位置") + "）")
                                .toList()));
    }

    private static List<Map<String, String>> strips(Facts facts) {
        return ThingLine.read(facts.text("sealStrips")).stream()
                .map(line -> Map.of("编号", line.name(), "位置", line.form()))
                .toList();
    }

    private void evidence(Map<String, Object> f, Source s, Facts facts) {
        f.put("抽样时间", words(facts, "sampledAt"));
        f.put("抽样地点", facts.text("sampledPlace"));
        f.put("样品清单", ThingLine.rows(facts.text("samples")));
        f.put("封样编号", facts.text("sampleSeal"));
        purchase(f, facts);
        f.put("受委托机构", s.said("testBody"));
        f.put("机构资质", s.said("testQualification"));
        f.put("检测事项", s.said("testObject"));
        f.put("费用承担", "由本机关承担");
        facts.date("testFrom").ifPresent(day -> f.put("期间开始", day));
        facts.date("testUntil").ifPresent(day -> f.put("期间结束", day));
        f.put("检测结果", facts.text("testResult"));
        facts.date("testResultOn").ifPresent(day -> f.put("出具日期", day));
        facts.date("periodToldOn").or(() -> facts.date("resultToldOn")).ifPresent(day -> f.put("告知日期", day));
        f.put("登记保存时间", words(facts, "registeredAt"));
        f.put("登记保存理由", facts.text("registerReason"));
        f.put("保存地点", facts.text("thingPlace"));
        facts.date("registeredUntil").ifPresent(day -> f.put("处理期限", day));
        f.put("通知书文号", s.number(PaperKind.REGISTRATION_NOTICE));
        f.put("处理理由", facts.text("reason"));
        f.put("批准情况", facts.yes("urgentMeasure") ? "情况紧急先行采取，二十四小时内报告并补办批准" : "已经本机关负责人批准");
    }

    /** Samples bought online: the whole purchase (MSR 31). */
    private static void purchase(Map<String, Object> f, Facts facts) {
        if (!facts.has("netOrder")) {
            return;
        }
        f.put("到场情况", "网络购样，全过程截图、拍照或者录像");
        f.put("抽样方式", facts.text("sampleWay"));
        f.put("网络平台", facts.text("netPlatform"));
        f.put("网店", facts.text("netShop"));
        f.put("商品页面", facts.text("netPage"));
        f.put("购样账号", facts.text("netAccount"));
        f.put("订单编号", facts.text("netOrder"));
        f.put("下单时间", words(facts, "netOrderedAt"));
        f.put("购样价款", Penalty.yuan(facts.amount("netPrice")) + "元，由本机关承担");
        f.put("付款流水", facts.text("netPayment"));
        f.put("收货地址", facts.text("netAddress"));
        f.put("物流单号", facts.text("netParcel"));
        f.put("收货时间", words(facts, "netReceivedAt"));
    }

    private static void seizure(Map<String, Object> f, Source s, Facts facts) {
        f.put("措施", facts.text("seizeKind"));
        f.put("实施时间", words(facts, "seizedAt"));
        f.put("实施理由", facts.text("measureReason"));
        f.put("实施依据", facts.text("measureBasis"));
        f.put("期限", facts.has("seizedUntil") ? "三十日，至" + facts.text("seizedUntil") : "");
        f.put("决定书文号", s.number(PaperKind.SEIZURE_DECISION));
        f.put("延长天数", facts.text("extendDays"));
        f.put("延长理由", facts.text("reason"));
        Things.of(s.file()).seizures().stream()
                .map(SeizureSpan::last)
                .min(java.util.Comparator.naturalOrder())
                .ifPresent(last -> f.put("延长后的期限", last));
        facts.date("extendToldOn").ifPresent(day -> f.put("告知日期", day));
        var lapsed = s.act().move() == ThingMove.LAPSE_SEIZURE;
        f.put("解除情形", lapsed ? "期限已经届满，或者紧急措施逾时没有补办批准" : facts.text("releaseGround"));
        f.put("解除理由", lapsed ? "期满之日的次日由系统自动解除，物品应当立即退还当事人" : facts.text("reason"));
    }

    private void custody(Map<String, Object> f, Source s, Facts facts) {
        f.put("接收时间", words(facts, "receivedAt"));
        f.put("交出人", facts.text("givenBy"));
        f.put("收据编号", facts.text("storeReceipt"));
        f.put("保管人", keeper(s, facts));
        f.put("入库时间", words(facts, "storedAt"));
        f.put("入库单编号", facts.text("storeReceipt"));
        f.put("移库原因", facts.text("reason"));
        f.put("接收单位", facts.text("handedTo"));
        f.put("移交时间", words(facts, "handedAt"));
        f.put("移交原因", facts.text("reason"));
        f.put("回执编号", facts.text("storeReceipt"));
        f.put("处理方式", manner(s.act(), facts));
        f.put("处理依据", s.act().move().basis());
        f.put("处理日期", s.act().on());
        f.put("凭证编号", facts.text("storeReceipt"));
        f.put("签收人", facts.text("returnedTo"));
        if (!s.act().move().papers().contains(PaperKind.SEIZURE_EXTENSION)
                && s.act().move().papers().contains(PaperKind.THING_DISPOSAL)) {
            f.put("决定书文号", s.number(PaperKind.DECISION));
        }
        f.put("拍卖机构", facts.text("auctionHouse"));
        f.put("拍卖公告", facts.text("auctionNotice"));
        facts.date("auctionOn").ifPresent(day -> f.put("拍卖日期", day));
        f.put("拍卖价款", facts.has("proceeds") ? Penalty.yuan(facts.amount("proceeds")) + "元" : "");
        f.put("价款去向", facts.text("proceedsTo"));
        if (facts.has("priceSum")) {
            f.put("拍卖价款", Penalty.yuan(facts.amount("priceSum")) + "元" + compensation(facts));
            f.put("价款去向", s.act().move() == ThingMove.RETURN_PRICE ? "退还当事人" : "缴入国库");
        } else if (s.act().move() == ThingMove.SELL_EARLY) {
            f.put("拍卖价款", prices(facts));
            f.put("处理理由", facts.text("reason"));
        }
        f.put("销毁时间", words(facts, "destroyedAt"));
        f.put("销毁地点", facts.text("destroyedPlace"));
        f.put("销毁方式", facts.text("destroyHow"));
        f.put("销毁人", facts.text("destroyers"));
        f.put("监督人", facts.text("destroyWitness"));
    }

    private static String compensation(Facts facts) {
        var sum = facts.amount("compensation");
        return sum.signum() > 0 ? "，另行补偿" + Penalty.yuan(sum) + "元" : "";
    }

    /** What each thing brought. */
    private static String prices(Facts facts) {
        return String.join(
                "；",
                ThingLine.read(facts.text("things")).stream()
                        .map(line -> line.name() + line.form() + "元")
                        .toList());
    }

    private static String manner(Act act, Facts facts) {
        return act.move() == EvidenceMove.DISPOSE_REGISTERED
                ? facts.text("disposition")
                : act.move().label();
    }

    private String keeper(Source s, Facts facts) {
        return facts.id("keeper")
                .flatMap(id -> organization.person(s.file().matter().place().county(), id))
                .map(person -> person.name())
                .orElse("");
    }

    /** The list of the act itself, or the things it names with what the first list said of them. */
    private static List<Map<String, String>> listed(Source s) {
        var facts = s.act().facts();
        if (facts.has("thingsTaken")) {
            return ThingLine.rows(facts.text("thingsTaken"));
        }
        var things = Things.of(s.file());
        var names = facts.has("things")
                ? ThingChain.touched(s.act())
                : things.in(EnumSet.of(cn.xiangzhi.casework.flow.ThingState.SEIZED)).stream()
                        .map(thing -> thing.name())
                        .toList();
        return names.stream()
                .map(name -> Map.of(
                        "名称",
                        name,
                        "规格特征",
                        things.find(name).map(thing -> thing.detail()).orElse(""),
                        "数量",
                        ""))
                .toList();
    }

    private static String present(Facts facts) {
        return facts.yes("partyPresent") ? "当事人在场" : facts.has("witness") ? "当事人不在场，由见证人见证" : "";
    }

    private static String words(Facts facts, String key) {
        return facts.text(key).replace('T', ' ');
    }
}
