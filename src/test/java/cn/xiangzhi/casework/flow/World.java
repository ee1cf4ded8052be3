package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Known.Limits;
import cn.xiangzhi.casework.flow.Known.Power;
import cn.xiangzhi.casework.money.LateFee;
import cn.xiangzhi.casework.money.Ledger;
import cn.xiangzhi.casework.rules.Officers.Officer;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A made-up township without a store: its people, and what the other rooms would say at the moment of an attempt. */
final class World {

    private static final String COUNTY = "410899";
    static final UUID ORGAN = new UUID(7, 0);
    static final List<Item> ITEMS = List.of(
            item("HB-CF-015", "露天焚烧秸秆", "生态环境", "大气污染防治法第119条"),
            item("GH-CF-001", "乡村违法建设", "城乡规划", "城乡规划法第65条"),
            item("SC-CF-001", "无照经营", "市场监管", "无证无照经营查处办法第13条"),
            item("CG-CF-024", "占道经营", "城市管理", "城市市容和环境卫生管理条例第36条", "责令改正前置（逾期不改正）"));
    private static final Limits LIMITS = new Limits(
            new BigDecimal("200"),
            new BigDecimal("3000"),
            new BigDecimal("2000"),
            new BigDecimal("10000"),
            new BigDecimal("100"),
            true);

    static final List<UUID> PEOPLE = List.of(
            new UUID(1, 1),
            new UUID(1, 2),
            new UUID(1, 3),
            new UUID(1, 4),
            new UUID(1, 5),
            new UUID(1, 6),
            new UUID(1, 7),
            new UUID(1, 8),
            new UUID(1, 9));

    private final List<Actor> actors = List.of(
            actor(0, "周海涛", Right.CASE_HANDLE, Right.CASE_READ),
            actor(1, "孙晓燕", Right.CASE_HANDLE, Right.CASE_READ),
            actor(3, "吴审", Right.CASE_REVIEW, Right.CASE_READ),
            actor(4, "郑镇长", Right.CASE_APPROVE, Right.CASE_READ),
            actor(5, "钱会计", Right.PAYMENT_RECORD, Right.PAYMENT_READ),
            actor(6, "马队员", Right.CASE_HANDLE, Right.CASE_READ),
            actor(7, "冯副镇长", Right.CASE_APPROVE, Right.CASE_READ),
            actor(8, "陈审", Right.CASE_REVIEW, Right.CASE_READ),
            Actor.system(COUNTY));
    private final Random random;

    World(Random random) {
        this.random = random;
    }

    /** An id of this walk: the same seed gives the same. */
    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    CaseFile lead(OffsetDateTime at) {
        var kind = PartyKind.values()[random.nextInt(PartyKind.values().length)];
        var item = ITEMS.get(random.nextInt(ITEMS.size()));
        return lead(at, id(), kind, item, random.nextInt(4) == 0 ? Mode.DELEGATED : Mode.EMPOWERED);
    }

    /** Of that item and mode; its power is recalled after the filing, or never. */
    CaseFile lead(OffsetDateTime at, String code, Mode mode, boolean recalled) {
        var item = ITEMS.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return lead(at, new UUID(random.nextLong(), recalled ? 0 : 1), PartyKind.CITIZEN, item, mode);
    }

    private CaseFile lead(OffsetDateTime at, UUID id, PartyKind kind, Item item, Mode mode) {
        var facts = new Facts(Map.of(
                "source",
                "巡查发现",
                "summary",
                "焚烧秸秆",
                "discoveredOn",
                at.toLocalDate().toString(),
                "place",
                "柳湾村东"));
        var act = new Act(id(), OrdinaryMove.REGISTER, at, PEOPLE.getFirst(), "周海涛", "队员", facts, null, List.of());
        var matter = new Matter(
                item.code(),
                item.name(),
                new Place(COUNTY, COUNTY + "101", null, "柳湾村东", null, null),
                null,
                null,
                null,
                mode);
        return CaseFile.open(id, "云案〔2026〕1号", matter, new Party(kind, "身份待查", null, false), act);
    }

    /** The same found with a second violation on the same visit (S9). */
    CaseFile further(OffsetDateTime at) {
        var file = lead(at);
        var other = ITEMS.stream()
                .filter(item -> !item.code().equals(file.matter().itemCode()))
                .findFirst()
                .orElseThrow();
        var facts = new Facts(Map.of("addedItem", other.code(), "addedFacts", "同一次检查发现的另一行为", "addedViolated", "第1条"));
        var act = new Act(id(), FurtherMove.ADD_VIOLATION, at, PEOPLE.getFirst(), "周海涛", "队员", facts, null, List.of());
        return new CaseFile(
                file.id(),
                file.number(),
                file.procedure(),
                file.stage(),
                file.matter(),
                file.party(),
                List.of(file.acts().getFirst(), act),
                file.version());
    }

    /** The file with the party as the form names it, as the store would have it before the move is made. */
    static CaseFile identified(CaseFile file, Facts facts) {
        var kind = facts.one("partyKind", PartyKind.class).orElse(PartyKind.CITIZEN);
        var party = new Party(kind, "孟某某", facts.date("birth").orElse(null), true);
        return new CaseFile(
                file.id(),
                file.number(),
                file.procedure(),
                file.stage(),
                file.matter(),
                party,
                file.acts(),
                file.version());
    }

    /** Mostly somebody who may, sometimes anybody. */
    Actor somebody(Move move) {
        var right = move.right();
        var able = actors.stream()
                .filter(a -> right == null ? a.name().equals("系统") : a.has(right))
                .toList();
        var from = able.isEmpty() || random.nextInt(12) == 0 ? actors : able;
        return from.get(random.nextInt(from.size()));
    }

    /** Whether the power of that file is recalled by that day: so it is with one in sixteen, a month after the filing. */
    static boolean recalled(CaseFile file, OffsetDateTime at) {
        return (file.id().getLeastSignificantBits() & 15) == 0
                && file.last(OrdinaryMove.FILE)
                        .filter(act -> at.isAfter(act.at().plusDays(30)))
                        .isPresent();
    }

    Known known(CaseFile file, Actor actor, OffsetDateTime at) {
        var power = recalled(file, at) || random.nextInt(25) == 0
                ? new Power(RefusalCode.AUTH_01.refuse("不能办理"), null, null, "")
                : new Power(null, file.matter().mode(), ORGAN, "云溪镇人民政府");
        return new Known(
                ITEMS.stream()
                        .filter(item -> item.code().equals(file.matter().itemCode()))
                        .findFirst()
                        .orElseThrow(),
                ITEMS.stream()
                        .filter(item -> Violations.of(file).stream()
                                .anyMatch(one -> one.number() != Violation.MAIN
                                        && one.itemCode().equals(item.code())))
                        .toList(),
                power,
                officers(),
                LIMITS,
                ledger(file),
                new Known.Dates(day(file, "pleaUntil"), day(file, "decideBy"), day(file, "cashBy")),
                random.nextInt(40) == 0 ? Set.of(file.matter().itemCode()) : Set.of(),
                random.nextInt(10) != 0);
    }

    /** The same without chance: the power is there, everybody is certificated, nobody was fined before. */
    Known sure(CaseFile file) {
        return new Known(
                ITEMS.stream()
                        .filter(item -> item.code().equals(file.matter().itemCode()))
                        .findFirst()
                        .orElseThrow(),
                java.util.List.of(),
                new Power(null, Mode.EMPOWERED, ORGAN, "云溪镇人民政府"),
                List.of(officer(0, true), officer(1, true), officer(3, true)),
                LIMITS,
                ledger(file),
                new Known.Dates(day(file, "pleaUntil"), day(file, "decideBy"), day(file, "cashBy")),
                java.util.Set.of(),
                true);
    }

    /** Somebody who may. */
    Actor able(Move move) {
        return able(move, List.of());
    }

    /** Somebody who may on that file: not withdrawn, and not an officer of it where that is asked. */
    Actor able(Move move, CaseFile file) {
        var not = new ArrayList<>(Recusals.out(file));
        if (move.apart()) {
            not.addAll(file.handlers());
        }
        return able(move, not);
    }

    private Actor able(Move move, List<UUID> not) {
        var able = actors.stream()
                .filter(a -> move.right() == null ? a.name().equals("系统") : a.has(move.right()))
                .toList();
        return able.stream().filter(a -> !not.contains(a.person())).findFirst().orElse(able.getFirst());
    }

    private List<Officer> officers() {
        return List.of(
                officer(0, true),
                officer(1, random.nextInt(30) != 0),
                officer(2, false),
                officer(3, true),
                officer(6, true));
    }

    private static Officer officer(int n, boolean certified) {
        var id = PEOPLE.get(n);
        var certificate = certified
                ? new Certificate(
                        "ZF" + n,
                        "省司法厅",
                        id,
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2040, 1, 1),
                        Set.of(),
                        Certificate.State.VALID)
                : null;
        return new Officer(id, "人员" + n, false, certificate);
    }

    /** As the case room reads it from the acts. */
    static Ledger ledger(CaseFile file) {
        var imposed = file.imposed().orElse(Penalty.NONE);
        var parts = Remedies.received(file).stream()
                .map(act -> new LateFee.Part(
                        act.facts().date("paidOn").orElse(act.on()), act.facts().amount("amount")))
                .toList();
        if (!imposed.owed()) {
            return new Ledger(BigDecimal.ZERO, BigDecimal.ZERO, null, null, parts);
        }
        var due = day(file, "payUntil");
        var decision = file.decision();
        var rule = due == null || decision == null
                ? null
                : new LateFee(
                        imposed.fine(),
                        due,
                        decision.facts().yes("lateFeeStated"),
                        Remedies.spans(file),
                        new BigDecimal("0.03"),
                        true);
        return new Ledger(imposed.fine(), imposed.confiscated(), due, rule, parts);
    }

    private static Item item(String code, String name, String field, String basis) {
        return item(code, name, field, basis, "责令改正");
    }

    private static Item item(String code, String name, String field, String basis, String correction) {
        return new Item(
                code,
                1,
                name,
                field,
                "行政处罚",
                field + "部门",
                basis,
                List.of("罚款", "警告", "没收非法财物", "责令停产停业"),
                new BigDecimal("50"),
                new BigDecimal("200000"),
                null,
                null,
                "",
                correction,
                "可",
                "查封、扣押",
                List.of());
    }

    private static @Nullable LocalDate day(CaseFile file, String key) {
        return new Facts(Map.of(key, file.said(key))).date(key).orElse(null);
    }

    private static Actor actor(int n, String name, Right... rights) {
        return new Actor(
                PEOPLE.get(n),
                PEOPLE.get(n),
                name,
                ORGAN,
                "云溪镇人民政府",
                "岗位",
                new Scope(COUNTY, COUNTY + "101", null),
                Set.of(rights));
    }
}
