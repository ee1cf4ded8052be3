package cn.xiangzhi.field;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.entries.EntryState;
import cn.xiangzhi.field.signing.FieldSign;
import cn.xiangzhi.inspection.InspectionDesk;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.holdings.Granting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S8 S9 F61: what changed while the phone was away: a power recalled, a joined checklist recorded by the other officer. */
@XiangzhiTest
class FieldMeanwhileTest extends RecordSteps {

    @Autowired
    private InspectionDesk inspections;

    @Test
    void 离线时事项被收回_退回说明怎么办_材料和号都还在() {
        spotReady();
        var lent = numbers.lend(officer, phone.device);
        var entry = phone.make(EntryKind.SPOT_DECISION, null, spot(lent.getFirst()), List.of(), null);
        var sent = Phone.with(entry, entry.fields(), List.of(phone.file(Phone.PICTURE, entry.id(), 1000)));
        var holding = jdbc.sql("select id from powers_holding where county_code = :county and item_code = :item")
                .param("county", town.county())
                .param("item", ITEM)
                .query(UUID.class)
                .single();
        context.getBean(Granting.class)
                .end(town.clerk(), holding, 0, today.date().minusDays(1), "省政府收回");
        var told = phone.send(sent);
        assertThat(told.state()).isEqualTo(EntryState.REFUSED);
        assertThat(told.answer().why()).isNotBlank();
        assertThat(told.answer().basis()).isNotBlank();
        assertThat(told.answer().remedy()).isNotBlank();
        assertThat(attachments.of(town.county(), "field", told.id())).hasSize(1);
        assertThat(numbers.unused(officer, phone.device)).isEqualTo(lent);
        assertThat(jdbc.sql("select count(*) from casework_case where county_code = :county")
                        .param("county", town.county())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void 合并的清单带出去_逐点登记一次查完_同伴先登记的退回_照片在检查记录里() {
        town.holds("CG-CF-024");
        var check = check();
        var taken = packing.pack(officer, phone.device).checks();
        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(check);
            assertThat(one.mine()).isTrue();
            assertThat(one.points())
                    .isNotEmpty()
                    .allSatisfy(point -> assertThat(point.point()).isNotBlank());
        });
        var points = taken.getFirst().points().size();
        var lacking = phone.act(EntryKind.CHECK, check, outcome(points - 1));
        assertThat(lacking.state()).isEqualTo(EntryState.REFUSED);
        assertThat(lacking.answer().why()).contains("第" + points + "点没有填写结果");
        var done = signed(EntryKind.CHECK, check, outcome(points), "当事人", text -> text);
        assertThat(done.answer().why()).isEmpty();
        assertThat(done.state()).isEqualTo(EntryState.DONE);
        assertThat(kept(done)).allMatch(FieldSign::stands);
        var visit = jdbc.sql("select visit_id from inspection_check where county_code = :county and id = :id")
                .param("county", town.county())
                .param("id", check)
                .query(UUID.class)
                .single();
        assertThat(attachments.of(town.county(), "visit", visit)).hasSize(2);
        var late = new Phone(context, second);
        var entry = late.make(EntryKind.CHECK, check, outcome(points), List.of(), null);
        var told = late.send(Phone.with(entry, entry.fields(), List.of(late.file(Phone.PICTURE, entry.id(), 1000))));
        assertThat(told.state()).isEqualTo(EntryState.REFUSED);
        assertThat(told.answer().why()).contains("已经登记了结果");
        assertThat(told.answer().remedy()).contains("材料已留存", "交内勤");
        assertThat(attachments.of(town.county(), "field", told.id())).hasSize(1);
        assertThat(packing.pack(officer, phone.device).checks()).isEmpty();
    }

    private UUID check() {
        var day = today.date();
        var shop = inspections.register(
                town.clerk(),
                new InspectionDesk.Who(
                        "商铺",
                        "并查店",
                        new Place(town.county(), town.township(), null, "前街77号", 30.0, 110.0),
                        "",
                        "",
                        "",
                        "",
                        ""),
                "镇应急办",
                day);
        var plan = inspections.plan(
                town.clerk(), town.township(), "城管月度", day, "城市管理", "住建局", List.of("CG-CF-024"), List.of(shop));
        inspections.approve(officer(), plan);
        return inspections.arrange(town.clerk(), shop, day, List.of(officer.person(), second.person()));
    }

    /** The head, who is not the clerk that drew the plan. */
    private Actor officer() {
        return new Actor(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "负责人",
                town.clerk().organ(),
                "青石镇人民政府",
                "镇长",
                town.clerk().scope(),
                town.clerk().rights());
    }

    private Map<String, String> outcome(int points) {
        var fields = times();
        fields.put("version", "0");
        fields.put("seen", "逐点看过");
        for (var n = 1; n <= points; n++) {
            fields.put("result." + n, "FINE");
        }
        return fields;
    }
}
