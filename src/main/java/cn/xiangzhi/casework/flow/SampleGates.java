package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OFFICERS;
import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.join;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Ask.time;
import static cn.xiangzhi.casework.flow.Steps.TWO;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.ThingClauses.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Gate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Samples taken in the party's presence, or bought online with the whole purchase on record (PPL 56; MSR 31; rules §9). */
final class SampleGates {

    private static final String ON_SPOT = "现场抽样";
    static final String ONLINE = "网络购样";

    private static final String ONLY = "网络购样的填写";

    /** What a purchase online must have on record, beside its times and its price. */
    private static final List<Ask> PURCHASE = List.of(
            bought("netPlatform", "网络平台"),
            bought("netShop", "网店和经营者"),
            bought("netPage", "商品页面").hint(ONLY + "：页面地址或者商品编号"),
            bought("netAccount", "购样账号"),
            bought("netOrder", "订单编号"),
            bought("netPayment", "付款方式和流水号"),
            bought("netAddress", "收货地址和收货人"),
            bought("netParcel", "物流公司和单号"));

    private static final Ask ORDERED = time("netOrderedAt", "下单时间").optional().hint(ONLY);
    private static final Ask RECEIVED = time("netReceivedAt", "收货时间").optional().hint(ONLY);

    static final Map<Move, List<Ask>> FORMS = Map.of(
            EvidenceMove.SAMPLE,
            join(
                    join(
                            OFFICERS,
                            choice("sampleWay", "抽样方式", ON_SPOT, ONLINE),
                            time("sampledAt", "抽样时间").hint("网络购样的填拆封、查验、封样的时间"),
                            text("sampledPlace", "抽样地点").hint("网络购样的填拆封、查验、封样的地点"),
                            area("samples", "样品清单").hint("一行一件：名称；批号、规格；抽样数量"),
                            text("sampleSeal", "封样编号"),
                            EvidenceAsks.PRESENT,
                            EvidenceAsks.WITNESS,
                            check("sampleListGiven", "已当场交付抽样取证凭证")),
                    PURCHASE,
                    List.of(
                            ORDERED,
                            RECEIVED,
                            amount("netPrice", "购样价款").hint("单位：元；" + ONLY + "，费用由本机关承担"),
                            check("netRecorded", "下单、付款、收货、拆封、查验、封样的全过程已截图、拍照或者录像"))));

    private static final Gate<Try> SAMPLE = Gate.of(
            "抽样取证",
            stated(
                    "抽样-1",
                    of(AEL, 18),
                    "当事人和见证人是否都不在场",
                    t -> !online(t)
                            && !t.facts().yes("partyPresent")
                            && !t.facts().has("witness"),
                    "没有当事人在场，也没有见证人",
                    "请邀请见证人到场，并由其在凭证上签名"),
            stated(
                    "抽样-2",
                    of(MSR, 31),
                    "是否没有当场交付凭证",
                    t -> !online(t) && !t.facts().yes("sampleListGiven"),
                    "没有当场交付抽样取证凭证",
                    "请当场开具凭证，由当事人或者见证人签名"),
            ThingClauses.past("抽样-3", "sampledAt"),
            stated(
                    "抽样-4",
                    of(MSR, 31),
                    "网络购样的记录是否不全",
                    t -> online(t) && !missing(t).isEmpty(),
                    t -> "网络购样没有记录：" + String.join("、", missing(t)),
                    "请照订单、付款和物流记录补齐",
                    null),
            stated(
                    "抽样-5",
                    of(MSR, 31),
                    "网络购样的过程是否没有影像记录",
                    t -> online(t) && !t.facts().yes("netRecorded"),
                    "没有确认下单、付款、收货、拆封、查验、封样的全过程有截图、拍照或者录像",
                    "没有全程记录的样品不能证明出自该网店，请重新购样"),
            stated(
                    "抽样-6",
                    of(PPL, 47),
                    "网络购样的时间是否前后颠倒",
                    t -> online(t) && backwards(t),
                    "下单、收货、拆封查验的时间前后颠倒",
                    "请照订单和物流记录核对三个时间"));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(EvidenceMove.SAMPLE, List.<Step<?>>of(TWO, on(SAMPLE)));

    private SampleGates() {}

    private static Ask bought(String key, String label) {
        return text(key, label).optional().hint(ONLY);
    }

    private static boolean online(Try t) {
        return t.facts().text("sampleWay").equals(ONLINE);
    }

    private static List<String> missing(Try t) {
        var words = Stream.concat(PURCHASE.stream(), Stream.of(ORDERED, RECEIVED))
                .filter(ask -> !t.facts().has(ask.key()))
                .map(Ask::label);
        var price = t.facts().amount("netPrice").signum() > 0 ? Stream.<String>empty() : Stream.of("购样价款");
        return Stream.concat(words, price).toList();
    }

    private static boolean backwards(Try t) {
        List<LocalDateTime> times = Stream.of("netOrderedAt", "netReceivedAt", "sampledAt")
                .map(t.facts()::time)
                .flatMap(Optional::stream)
                .toList();
        return !times.equals(times.stream().sorted().toList());
    }
}
