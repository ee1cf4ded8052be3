package cn.xiangzhi.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.Office;
import cn.xiangzhi.casework.file.Offices;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.dispatch.OrdersAfield;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.field.device.Devices;
import cn.xiangzhi.field.device.LentNumbers;
import cn.xiangzhi.field.entries.Entries;
import cn.xiangzhi.field.entries.EntryDesk;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.entries.EntryState;
import cn.xiangzhi.field.entries.Sent;
import cn.xiangzhi.field.pack.Packing;
import cn.xiangzhi.field.parcels.Parcels;
import cn.xiangzhi.inspection.VisitsAfield;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S8 S9 F24 F27: what was done without a signal is taken in once, in order, on a real PostgreSQL; what is refused keeps its material. */
@XiangzhiTest
class FieldIntakeTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Orders orders;

    @Autowired
    private OrdersAfield afield;

    @Autowired
    private OrderActs acts;

    @Autowired
    private Attachments attachments;

    @Autowired
    private EntryDesk desk;

    @Autowired
    private Parcels parcels;

    @Autowired
    private Packing packing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Today today;

    private Fieldwork town;
    private Actor officer;
    private Phone phone;

    @BeforeEach
    void 一个镇一名执法员一部手机() {
        town = Fieldwork.in(context);
        officer = town.officer("周海涛", today.date().plusYears(1));
        phone = new Phone(context, officer);
    }

    @Test
    void 签收_拍照_办结_各一次_重传得到第一次的答复() {
        var order = town.order("有人占道摆摊");
        assertThat(phone.act(EntryKind.TAKE, order, Map.of()).state()).isEqualTo(EntryState.DONE);
        var entry = phone.make(EntryKind.FINISH, order, Map.of("words", "已劝离"), List.of(), null);
        var photo = phone.file(Phone.PICTURE, entry.id(), 20);
        var sent = new Sent(
                entry.device(),
                entry.number(),
                entry.id(),
                entry.kind(),
                order,
                entry.title(),
                entry.made(),
                entry.sent(),
                entry.fields(),
                List.of(photo),
                null);
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
        var changed = new Sent(
                two.device(),
                2,
                two.id(),
                two.kind(),
                order,
                two.title(),
                two.made(),
                two.sent(),
                Map.of("words", "别的"),
                List.of(),
                null);
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
        var refused = phone.send(with(entry, photo));
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
    void 执法证当天已过期_退回_检查不成立_填写的内容还在() {
        var expired = town.officer("吴旧证", today.date().minusDays(1));
        var refused = phone.act(EntryKind.VISIT, null, visit(officer, expired));
        assertThat(refused.state()).isEqualTo(EntryState.REFUSED);
        assertThat(refused.answer().why()).contains("吴旧证");
        assertThat(desk.get(officer, refused.id()).field("seen")).isEqualTo("货架摆在人行道上");
        var second = town.officer("孙晓燕", today.date().plusYears(1));
        var done = phone.act(EntryKind.VISIT, null, visit(officer, second));
        assertThat(done.answer().why()).isEmpty();
        assertThat(done.state()).isEqualTo(EntryState.DONE);
        assertThat(packing.pack(officer, phone.device).visits()).hasSize(1);
    }

    @Test
    void 去过的检查补充照片_照片在检查记录里_外镇的补不了() {
        var done = phone.act(
                EntryKind.VISIT,
                null,
                visit(officer, town.officer("孙晓燕", today.date().plusYears(1))));
        assertThat(packing.pack(officer, phone.device).visits())
                .extracting(VisitsAfield.Earlier::mine)
                .containsExactly(true);
        var added = phone.make(EntryKind.MATERIAL, done.id(), Map.of("to", "visit"), List.of(), null);
        var told = phone.send(new Sent(
                added.device(),
                added.number(),
                added.id(),
                added.kind(),
                added.matter(),
                added.title(),
                added.made(),
                added.sent(),
                added.fields(),
                List.of(phone.file(Phone.PICTURE, added.id(), 1000)),
                null));
        assertThat(told.state()).isEqualTo(EntryState.DONE);
        assertThat(told.answer().link()).isEqualTo("/visits/" + done.id());
        assertThat(attachments.of(town.county(), "visit", done.id())).hasSize(1);
        var other = Fieldwork.in(context);
        var stranger = new Phone(context, other.officer("外镇人", today.date().plusYears(1)));
        assertThat(stranger.act(EntryKind.MATERIAL, done.id(), Map.of("to", "visit"))
                        .answer()
                        .why())
                .contains("不在您的管辖范围内");
    }

    @Test
    void 对经营者的计划外检查_日常巡查和专项检查不收_有投诉举报的收_材料都在() {
        var second = town.officer("孙晓燕", today.date().plusYears(1));
        for (var cause : List.of("日常巡查", "专项检查", "派单")) {
            var fields = visit(officer, second);
            fields.putAll(Map.of("subjectKind", "BUSINESS", "subject", "前街水果店", "cause", cause));
            var refused = phone.act(EntryKind.VISIT, null, fields);
            assertThat(refused.state()).as(cause).isEqualTo(EntryState.REFUSED);
            assertThat(refused.answer().why()).as(cause).contains("不是法定事由");
            assertThat(refused.answer().remedy()).as(cause).contains("综合查一次");
            assertThat(desk.get(officer, refused.id()).field("seen")).isEqualTo("货架摆在人行道上");
        }
        var fields = visit(officer, second);
        fields.putAll(Map.of("subjectKind", "BUSINESS", "subject", "前街水果店", "cause", "投诉举报"));
        var done = phone.act(EntryKind.VISIT, null, fields);
        assertThat(done.answer().why()).isEmpty();
        assertThat(done.state()).isEqualTo(EntryState.DONE);
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
    void 当场处罚整案_用手机领的预编号_重传还是一案_号不能用两次() {
        town.holds("XF-CF-009");
        context.getBean(Offices.class)
                .set(
                        town.clerk(),
                        town.township(),
                        new Office(
                                "云溪县人民政府", "云溪县人民法院", "云溪县农商银行", "前街1号", "3800010001", "李建国", "0391-0000000", "前街2号"),
                        today.now());
        var second = town.officer("孙晓燕", today.date().plusYears(1));
        var numbers = context.getBean(LentNumbers.class).lend(officer, phone.device);
        assertThat(numbers)
                .hasSize(5)
                .isEqualTo(packing.pack(officer, phone.device).numbers());
        var entry = phone.make(EntryKind.SPOT_DECISION, null, spot(second, numbers.getFirst()), List.of(), null);
        var sent = with(entry, phone.file(Phone.PICTURE, entry.id(), 50));
        var told = phone.send(sent);
        assertThat(told.answer().why()).isEmpty();
        assertThat(told.state()).isEqualTo(EntryState.DONE);
        assertThat(phone.send(phone.later(sent)).answer()).isEqualTo(told.answer());
        var decisions = jdbc.sql(
                        "select number from documents_paper where county_code = :county and kind = 'SUMMARY_DECISION'")
                .param("county", town.county())
                .query(String.class)
                .list();
        assertThat(decisions).containsExactly(numbers.getFirst());
        var caseId = UUID.fromString(told.answer().link().substring("/cases/".length()));
        assertThat(attachments.of(town.county(), "case", caseId)).hasSize(1);
        var twice = phone.act(EntryKind.SPOT_DECISION, null, spot(second, numbers.getFirst()));
        assertThat(twice.state()).isEqualTo(EntryState.REFUSED);
        assertThat(twice.answer().why()).contains("已经用过");
        assertThat(packing.pack(officer, phone.device).numbers()).hasSize(4);
        var fined = new HashMap<>(spot(second, numbers.get(1)));
        fined.putAll(Map.of("kinds", "罚款", "fine", "5000", "payBy", "银行或者电子支付"));
        var tooMuch = phone.act(EntryKind.SPOT_DECISION, null, fined);
        assertThat(tooMuch.state()).isEqualTo(EntryState.REFUSED);
        assertThat(packing.pack(officer, phone.device).numbers()).as("没办成的，号还在").hasSize(4);
    }

    private Map<String, String> spot(Actor second, String number) {
        var fields = new HashMap<String, String>();
        fields.put("printedNumber", number);
        fields.put("item", "XF-CF-009");
        fields.put("officer1", officer.person().toString());
        fields.put("officer2", second.person().toString());
        fields.put("certificatesShown", "true");
        fields.put("partyName", "罗庆生");
        fields.put("idNumber", "41089919710822035X");
        fields.put("address", "青石镇前街2号");
        fields.put("place", "老街口");
        fields.put("facts", "在人行道摆放货架");
        fields.put("violated", "占道经营的禁止规定");
        fields.put("basis", "占道经营的处罚规定");
        fields.put("factsClear", "true");
        fields.put("kinds", "警告");
        fields.put("noticeRecord", "录像01");
        fields.put("pleaMade", "不陈述申辩");
        fields.put(
                "decidedAt",
                LocalDateTime.from(today.now()).truncatedTo(ChronoUnit.MINUTES).toString());
        fields.put("payBy", "无罚款");
        fields.put("publicationTold", "true");
        fields.put("signature", "当事人签名");
        return fields;
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

    private Map<String, String> visit(Actor one, Actor two) {
        var now = LocalDateTime.from(today.now()).truncatedTo(ChronoUnit.MINUTES);
        var fields = new HashMap<String, String>();
        fields.put("cause", "日常巡查");
        fields.put("township", town.township());
        fields.put("place", "老街口");
        fields.put("started", now.minusMinutes(20).toString());
        fields.put("ended", now.minusMinutes(5).toString());
        fields.put("officer1", one.person().toString());
        fields.put("officer2", two.person().toString());
        fields.put("certificatesShown", "true");
        fields.put("subjectKind", "NOBODY");
        fields.put("seen", "货架摆在人行道上");
        fields.put("result", "CORRECTED");
        return fields;
    }

    private static Sent with(Sent s, UUID... files) {
        return new Sent(
                s.device(),
                s.number(),
                s.id(),
                s.kind(),
                s.matter(),
                s.title(),
                s.made(),
                s.sent(),
                s.fields(),
                List.of(files),
                s.again());
    }

    private OrderStage stage(UUID order) {
        return orders.brief(town.county(), order).orElseThrow().stage();
    }
}
