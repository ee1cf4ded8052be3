package cn.xiangzhi.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.dispatch.OrdersAfield;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.field.device.Devices;
import cn.xiangzhi.field.entries.Entries;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.entries.EntryState;
import cn.xiangzhi.field.parcels.Parcels;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S8 F24 F27: what was done about orders without a signal is taken in once, in order, on a real PostgreSQL; what is refused keeps its material. */
@XiangzhiTest
class FieldIntakeTest extends IntakeSteps {

    @Autowired
    private Orders orders;

    @Autowired
    private OrdersAfield afield;

    @Autowired
    private OrderActs acts;

    @Autowired
    private Parcels parcels;

    @Test
    void 签收_拍照_办结_各一次_重传得到第一次的答复() {
        var order = town.order("有人占道摆摊");
        assertThat(phone.act(EntryKind.TAKE, order, Map.of()).state()).isEqualTo(EntryState.DONE);
        var entry = phone.make(EntryKind.FINISH, order, Map.of("words", "已劝离"), List.of(), null);
        var photo = phone.file(Phone.PICTURE, entry.id(), 20);
        var sent = Phone.with(entry, entry.fields(), List.of(photo));
        var first = phone.send(sent);
        assertThat(first.state()).isEqualTo(EntryState.DONE);
        assertThat(first.answer().link()).isEqualTo("/orders/" + order);
        assertThat(phone.send(phone.later(sent)).answer()).isEqualTo(first.answer());
        assertThat(stage(order)).isEqualTo(OrderStage.DONE);
        assertThat(acts.of(town.county(), order)).hasSize(4);
        var kept = attachments.of(town.county(), "order", order);
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().size()).isEqualTo(Phone.PICTURE.length);
        assertThat(parcels.of(town.county(), entry.id()).getFirst().attachment())
                .isEqualTo(kept.getFirst().id());
    }

    @Test
    void 跳号先要前一条_占用的号另给新号_内容不同的另起编号() {
        var order = town.order("占道");
        var one = phone.make(EntryKind.TAKE, order, Map.of(), List.of(), null);
        var two = phone.make(EntryKind.FINISH, order, Map.of("words", "好了"), List.of(), null);
        var early = phone.send(two);
        assertThat(early.taken()).isFalse();
        assertThat(early.next()).isEqualTo(1);
        assertThat(phone.send(one).taken()).isTrue();
        assertThat(phone.send(two).state()).isEqualTo(EntryState.DONE);
        phone.last = 1;
        var other = phone.make(EntryKind.MATERIAL, order, Map.of(), List.of(), null);
        var turned = phone.send(other);
        assertThat(turned.taken()).isFalse();
        assertThat(turned.next()).isEqualTo(3);
        var changed = Phone.with(two, Map.of("words", "别的"), List.of());
        assertThat(phone.send(changed).renew()).isTrue();
        assertThat(acts.of(town.county(), order)).hasSize(4);
    }

    @Test
    void 别人已经办了的_退回说明是谁何时办的_材料留存_改后再报或者交内勤() {
        var order = town.order("乱倒垃圾");
        var colleague = town.officer("孙晓燕", today.date().plusYears(1));
        orders.take(officer, order, today.date());
        var seen = afield.open(officer, 10).getFirst().seen();
        orders.done(colleague, order, "已经清运", today.date());
        orders.check(town.clerk(), order, "已清运", today.date());
        var entry =
                phone.make(EntryKind.FINISH, order, Map.of("words", "我也清了", "seen", seen.toString()), List.of(), null);
        var photo = phone.file(Phone.PICTURE, entry.id(), 1000);
        var refused = phone.send(Phone.with(entry, entry.fields(), List.of(photo)));
        assertThat(refused.state()).isEqualTo(EntryState.REFUSED);
        assertThat(refused.answer().why()).contains("孙晓燕", "办结报告");
        assertThat(refused.answer().remedy()).contains("材料已留存");
        assertThat(attachments.of(town.county(), "field", entry.id())).hasSize(1);
        assertThat(attachments.of(town.county(), "order", order)).isEmpty();
        var again =
                phone.send(phone.make(EntryKind.MATERIAL, order, Map.of("words", "补充"), List.of(photo), entry.id()));
        assertThat(again.state()).isEqualTo(EntryState.DONE);
        assertThat(attachments.of(town.county(), "order", order)).hasSize(1);
        assertThat(desk.get(officer, entry.id()).state()).isEqualTo(EntryState.REUSED);
    }

    @Test
    void 交内勤的_内勤写明怎样处理_别人的和外镇的都动不了() {
        var order = town.order("占道");
        var refused = phone.act(EntryKind.FINISH, order, Map.of("words", " "));
        assertThat(refused.state()).isEqualTo(EntryState.REFUSED);
        var colleague = town.officer("孙晓燕", today.date().plusYears(1));
        assertThatThrownBy(() -> desk.hand(colleague, refused.id(), "交")).hasMessageContaining("找不到");
        desk.hand(officer, refused.id(), "现场没有办成");
        desk.hand(officer, refused.id(), "再按一次");
        desk.settle(colleague, refused.id(), "已在派单页补报办结");
        assertThat(desk.get(officer, refused.id()).state()).isEqualTo(EntryState.SETTLED);
        assertThat(desk.became(officer)).extracting("words").containsExactly("已在派单页补报办结");
        assertThatThrownBy(() -> desk.settle(colleague, refused.id(), "再来")).hasMessageContaining("内勤已处理");
        var stranger = new Actor(
                officer.account(),
                officer.person(),
                "外镇人",
                officer.organ(),
                "",
                "",
                new cn.xiangzhi.base.Scope(town.county(), town.county() + "102", null),
                officer.rights());
        assertThatThrownBy(() -> desk.get(stranger, refused.id())).hasMessageContaining("找不到");
        assertThatThrownBy(() -> context.getBean(Entries.class)
                        .take(colleague, phone.make(EntryKind.TAKE, order, Map.of(), List.of(), null)))
                .hasMessageContaining("没有用您的账号登录");
    }

    @Test
    void 分段上传_重来的不重_早到的不收_内容不符的重传_改动过的写明() {
        var entry = UUID.randomUUID();
        var file = UUID.randomUUID();
        var half = Arrays.copyOf(Phone.PICTURE, 30);
        var rest = Arrays.copyOfRange(Phone.PICTURE, 30, Phone.PICTURE.length);
        assertThat(phone.declare(file, Phone.PICTURE, entry).have()).isZero();
        assertThat(phone.piece(file, 30, rest).have()).isZero();
        assertThat(phone.piece(file, 0, half).have()).isEqualTo(30);
        assertThat(phone.piece(file, 0, half).have()).isEqualTo(30);
        assertThat(phone.declare(file, Phone.PICTURE, entry).have()).isEqualTo(30);
        var spoilt = rest.clone();
        spoilt[5] ^= 1;
        assertThat(phone.piece(file, 30, spoilt).again()).isTrue();
        phone.piece(file, 0, half);
        assertThat(phone.piece(file, 30, rest).whole()).isTrue();
        assertThat(phone.piece(file, 30, rest).whole()).isTrue();
        var lacking = phone.act(EntryKind.MATERIAL, town.order("占道"), Map.of(), UUID.randomUUID());
        assertThat(lacking.taken()).isFalse();
        assertThat(lacking.lacking()).hasSize(1);
    }

    @Test
    void 手机设在1970年_照收_写明不可信() {
        phone.setClock(Duration.between(Instant.now(), Instant.EPOCH.plusSeconds(86400)));
        var told = phone.act(EntryKind.TAKE, town.order("占道"), Map.of());
        assertThat(told.state()).isEqualTo(EntryState.DONE);
        assertThat(told.remarks()).anySatisfy(words -> assertThat(words).contains("1970", "不可信"));
        assertThat(desk.get(officer, told.id()).clock().made().getYear()).isEqualTo(1970);
    }

    @Test
    void 同一账号同一手机再登录_拿回同一把口令_别的账号拿不到() {
        var devices = context.getBean(Devices.class);
        var secret = devices.own(officer, phone.device).secret();
        assertThat(devices.enrol(officer, phone.device, "", Instant.now()).secret())
                .isEqualTo(secret);
        var colleague = town.officer("孙晓燕", today.date().plusYears(1));
        assertThatThrownBy(() -> devices.enrol(colleague, phone.device, "", Instant.now()))
                .hasMessageContaining("没有用您的账号登录");
    }

    @Test
    void 带出去的有派单_检查人员证件_事项和现场核对单() {
        var order = town.order("占道");
        var pack = packing.pack(officer, phone.device);
        assertThat(pack.orders()).extracting("id").containsExactly(order);
        assertThat(pack.officers()).extracting("name").contains("周海涛");
        assertThat(pack.steps())
                .hasSizeGreaterThan(5)
                .allSatisfy(step -> assertThat(step.words()).isNotBlank());
    }

    private OrderStage stage(UUID order) {
        return orders.brief(town.county(), order).orElseThrow().stage();
    }
}
