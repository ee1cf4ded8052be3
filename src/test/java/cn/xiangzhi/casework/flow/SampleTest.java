package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples: somebody present and a list given on the spot, or the whole purchase online on record (MSR 31). */
class SampleTest {

    private static final Map<String, String> BOUGHT = Map.ofEntries(
            Map.entry("sampleWay", "网络购样"),
            Map.entry("sampledAt", "2026-03-02T08:30"),
            Map.entry("sampledPlace", "镇政府执法办公室"),
            Map.entry("samples", "豆干；20260110；6袋"),
            Map.entry("sampleSeal", "封0001"),
            Map.entry("netPlatform", "某某商城"),
            Map.entry("netShop", "老杨豆腐坊旗舰店（杨大勇）"),
            Map.entry("netPage", "商品编号 100012"),
            Map.entry("netAccount", "qy_gouyang01"),
            Map.entry("netOrder", "2026022600012345"),
            Map.entry("netPayment", "公务卡 流水 88021"),
            Map.entry("netAddress", "云溪镇政府 周海涛收"),
            Map.entry("netParcel", "某某快递 SF0012"),
            Map.entry("netOrderedAt", "2026-02-26T10:00"),
            Map.entry("netReceivedAt", "2026-03-01T16:00"),
            Map.entry("netPrice", "96.50"),
            Map.entry("netRecorded", "true"));

    @Test
    void 网络购样记录齐全的可以_不要求当事人在场() {
        assertThat(why(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "netPlatform, 网络平台",
        "netShop, 网店和经营者",
        "netPage, 商品页面",
        "netAccount, 购样账号",
        "netOrder, 订单编号",
        "netPayment, 付款方式和流水号",
        "netAddress, 收货地址和收货人",
        "netParcel, 物流公司和单号",
        "netOrderedAt, 下单时间",
        "netReceivedAt, 收货时间",
        "netPrice, 购样价款"
    })
    void 网络购样缺一样就说缺哪一样(String key, String label) {
        assertThat(why(Map.of(key, ""))).isEqualTo("网络购样没有记录：" + label);
    }

    @ParameterizedTest
    @CsvSource({
        "netRecorded, '', 全过程有截图",
        "netReceivedAt, 2026-02-25T10:00, 前后颠倒",
        "netOrderedAt, 2026-03-02T08:31, 前后颠倒",
        "sampledAt, 2026-03-03T09:00, 晚于现在"
    })
    void 没有全程记录_时间颠倒_在将来的都不收(String key, String value, String why) {
        assertThat(why(Map.of(key, value))).contains(why);
    }

    @Test
    void 现场抽样照旧_要有人在场_当场交付凭证() {
        assertThat(why(Map.of("sampleWay", "现场抽样"))).contains("没有当事人在场");
        assertThat(why(Map.of("sampleWay", "现场抽样", "witness", "村民周某"))).contains("没有当场交付");
        assertThat(why(Map.of("sampleWay", "现场抽样", "partyPresent", "true", "sampleListGiven", "true", "netOrder", "")))
                .isEmpty();
    }

    private static String why(Map<String, String> change) {
        var facts = new LinkedHashMap<>(BOUGHT);
        facts.putAll(change);
        var pairs = facts.entrySet().stream()
                .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
        var file = new Grown().then(OrdinaryMove.VERIFY).then(OrdinaryMove.FILE).then(OrdinaryMove.INVESTIGATE);
        var no = file.refusal(EvidenceMove.SAMPLE, pairs);
        return no == null ? "" : no.why();
    }
}
