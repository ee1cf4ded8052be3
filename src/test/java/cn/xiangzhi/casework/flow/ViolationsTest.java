package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Known.Limits;
import cn.xiangzhi.casework.flow.Known.Power;
import cn.xiangzhi.casework.money.Ledger;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Files of one to six violations through the gates of a penalty: every one inside its own range, and the whole their sum. */
class ViolationsTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private static final UUID PERSON = new UUID(1, 1);
    private static final String MITIGATES = "repaired";

    /** Item n may be fined from 100n to 1000n. */
    private static Item item(int n) {
        return new Item(
                "X-" + n,
                1,
                "第" + n + "种行为",
                "城市管理",
                "行政处罚",
                "部门",
                "条例第" + n + "条",
                List.of("罚款"),
                BigDecimal.valueOf(100L * n),
                BigDecimal.valueOf(1000L * n),
                BigDecimal.valueOf(100L * n),
                BigDecimal.valueOf(1000L * n),
                "",
                "",
                "可",
                "",
                List.of());
    }

    @Property
    void 总额就是各项之和_不超过各项上限之和_没有减轻情节不低于各项下限之和(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 7000) Integer> fines,
            @ForAll boolean mitigated) {
        var file = file(fines.size());
        var form = proposal(fines, mitigated);
        var lawful = lawful(fines, mitigated);
        if (!lawful) {
            assertThatThrownBy(() -> made(file, OrdinaryMove.CONCLUDE, form, Set.of()))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.code()).isEqualTo("AUTH-06"));
            return;
        }
        var act = made(file, OrdinaryMove.CONCLUDE, form, Set.of()).acts().getLast();
        var sum = fines.stream().mapToInt(Integer::intValue).sum();
        assertThat(act.facts().amount("fine")).isEqualByComparingTo(BigDecimal.valueOf(sum));
        assertThat(Charges.of(file, act.facts()).stream()
                        .map(charge -> charge.penalty().fine().intValueExact()))
                .containsExactlyElementsOf(fines);
        var top = 0;
        var floor = 0;
        for (var n = 1; n <= fines.size(); n++) {
            top += 1000 * n;
            floor += 100 * n;
        }
        assertThat(sum).isLessThanOrEqualTo(top);
        if (!mitigated) {
            assertThat(sum).isGreaterThanOrEqualTo(floor);
        }
    }

    @Property
    void 申辩以后每一项和总额都不更重(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 600, max = 1000) Integer> told,
            @ForAll @Size(min = 6, max = 6) List<@IntRange(min = -300, max = 300) Integer> changes) {
        var file = noticed(told);
        var proposed = new ArrayList<Integer>();
        for (var n = 0; n < told.size(); n++) {
            proposed.add(Math.min(told.get(n) + changes.get(n), 1000));
        }
        var form = proposal(proposed, true);
        form.put("proposal", "建议处罚");
        var heavier = false;
        for (var n = 0; n < told.size(); n++) {
            heavier |= proposed.get(n) > told.get(n);
        }
        if (heavier) {
            assertThatThrownBy(() -> made(file, OrdinaryMove.PROPOSE_DECISION, form, Set.of()))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.code()).isEqualTo("PROC-07"));
            return;
        }
        var act =
                made(file, OrdinaryMove.PROPOSE_DECISION, form, Set.of()).acts().getLast();
        assertThat(act.facts().amount("fine"))
                .isLessThanOrEqualTo(BigDecimal.valueOf(
                        told.stream().mapToInt(Integer::intValue).sum()));
    }

    @Property
    void 一个行为不罚两次_已罚过的一项和同一事项都不行(
            @ForAll @IntRange(min = 1, max = 6) int count, @ForAll @IntRange(min = 1, max = 6) int which) {
        var file = file(count);
        var again = "X-" + Math.min(which, count);
        var fines = new ArrayList<Integer>();
        for (var n = 1; n <= count; n++) {
            fines.add(500);
        }
        assertThatThrownBy(() -> made(file, OrdinaryMove.CONCLUDE, proposal(fines, true), Set.of(again)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo("PROC-15"));
        assertThatThrownBy(() -> made(file, FurtherMove.ADD_VIOLATION, added(again, "不是同一个违法行为"), Set.of()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo("PROC-15"));
        assertThatThrownBy(() -> made(file, FurtherMove.ADD_VIOLATION, added("X-9", FurtherGates.SAME), Set.of()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo("PROC-15"));
        assertThat(Violations.of(file).stream().map(Violation::itemCode)).doesNotHaveDuplicates();
    }

    /** Whatever is merged or sent away in whatever order, one stays, numbers stay, and none comes back. */
    @Property
    void 合并和分案以后_编号不变_不会回来(
            @ForAll @IntRange(min = 2, max = 6) int count,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 6) Integer> picks) {
        var file = file(count);
        var gone = 0;
        for (var n = 0; n + 1 < picks.size(); n += 2) {
            var standing = Violations.of(file).stream().map(Violation::number).toList();
            var one = picks.get(n);
            var other = picks.get(n + 1);
            var split = one.equals(other);
            var possible = standing.size() > 1 && standing.contains(one) && standing.contains(other);
            var move = split ? FurtherMove.SPLIT_VIOLATION : FurtherMove.MERGE_VIOLATIONS;
            Map<String, String> form = split
                    ? Map.of("splitNumber", one.toString(), "splitReason", "另案")
                    : Map.of(
                            "mergeOne",
                            one.toString(),
                            "mergeOther",
                            other.toString(),
                            "mergedFacts",
                            "一个行为",
                            "mergedViolated",
                            "第1条",
                            "mergeReason",
                            "一个行为");
            var before = file;
            if (possible) {
                file = made(before, move, form, Set.of());
                gone++;
            } else {
                assertThatThrownBy(() -> made(before, move, form, Set.of())).isInstanceOf(Refused.class);
            }
        }
        var left = Violations.of(file);
        assertThat(left).hasSize(count - gone);
        assertThat(left).extracting(Violation::number).isSorted();
        assertThat(Violations.all(file)).hasSize(count);
        var more = made(file, FurtherMove.ADD_VIOLATION, added("X-9", "不是同一个违法行为"), Set.of());
        assertThat(Violations.of(more).getLast().number()).isEqualTo(count + 1);
    }

    @Test
    void 几项中不予处罚的一项_没有教育记录的不能呈报_写明的记在这一项() {
        var told = List.of(500, 600);
        var form = proposal(told, true);
        form.put("outcome.2", "不予行政处罚");
        form.keySet().removeAll(Set.of("kinds.2", "fine.2"));
        var file = noticed(told, form);
        form.put("proposal", "建议处罚");
        assertThatThrownBy(() -> made(file, OrdinaryMove.PROPOSE_DECISION, form, Set.of()))
                .isInstanceOfSatisfying(Refused.class, no -> {
                    assertThat(no.what()).contains("第2项 X-2");
                    assertThat(no.why()).contains("没有教育当事人的记录");
                });
        form.put("education.2", "3月2日由周海涛当场教育，签名附卷");
        var made = made(file, OrdinaryMove.PROPOSE_DECISION, form, Set.of());
        assertThat(Violations.said(made, Violations.of(made).getLast(), ChargeAsks.EDUCATION))
                .isEqualTo("3月2日由周海涛当场教育，签名附卷");
    }

    @Test
    void 一项没有写的_按项指出() {
        var form = proposal(List.of(500, 500), false);
        form.remove("basis.2");
        assertThatThrownBy(() -> Stated.read(OrdinaryMove.CONCLUDE, file(2), form))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).contains("第2项处罚依据"));
        form.put("basis.2", "条例第2条");
        form.put("fine.2", "五百");
        assertThatThrownBy(() -> Stated.read(OrdinaryMove.CONCLUDE, file(2), form))
                .isInstanceOf(Refused.class);
        form.put("fine.2", "5000");
        assertThatThrownBy(() -> made(file(2), OrdinaryMove.CONCLUDE, form, Set.of()))
                .isInstanceOfSatisfying(Refused.class, no -> {
                    assertThat(no.what()).isEqualTo("不能调查终结（第2项 X-2）");
                    assertThat(no.why()).contains("X-2的罚款上限为2000元");
                });
    }

    @Test
    void 处罚种类合在一起_不认识的键不收() {
        var form = proposal(List.of(500, 500), false);
        form.put("fine", "1");
        form.put("kinds", "责令停产停业");
        form.put("fine.9", "7");
        var stated = Stated.read(OrdinaryMove.CONCLUDE, file(2), form);
        assertThat(stated.text("fine")).isEqualTo("1000");
        assertThat(stated.text("kinds")).isEqualTo("罚款");
        assertThat(stated.text("facts")).isEqualTo("（第1项）第1个事实\n（第2项）第2个事实");
        assertThat(stated.has("fine.9")).isFalse();
    }

    @Test
    void 原来的另一事项照样读成两项() {
        var old = Map.of("kinds", "警告、罚款", "fine", "1500", "otherItem", "X-2", "otherFine", "500");
        var file = with(1, List.of(acts(1).getFirst(), act(OrdinaryMove.CONCLUDE, old)));
        assertThat(Violations.of(file)).extracting(Violation::itemCode).containsExactly("X-1", "X-2");
        var charges = Charges.of(file, file.acts().getLast().facts());
        assertThat(charges.stream().map(Charge::penalty).map(Penalty::words)).containsExactly("警告；罚款1000元", "罚款500元");
        assertThat(Violations.said(file, Violations.of(file).getLast(), "fine")).isEqualTo("500");
        assertThat(Violations.said(file, Violations.of(file).getFirst(), "fine"))
                .isEqualTo("1000");
        assertThat(file.proposed().orElseThrow().fine()).isEqualByComparingTo("1500");
    }

    private static boolean lawful(List<Integer> fines, boolean mitigated) {
        for (var n = 1; n <= fines.size(); n++) {
            var fine = fines.get(n - 1);
            if (fine > 1000 * n || fine < 100 * n && !mitigated) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> proposal(List<Integer> fines, boolean mitigated) {
        var form = new LinkedHashMap<String, String>();
        form.put("course", "经过");
        for (var n = 1; n <= fines.size(); n++) {
            var end = fines.size() == 1 ? "" : "." + n;
            form.put("facts" + end, "第" + n + "个事实");
            form.put("violated" + end, "条例第" + n + "条");
            form.put("basis" + end, "条例第" + n + "条");
            form.put("outcome" + end, "给予行政处罚");
            form.put("kinds" + end, "罚款");
            form.put("fine" + end, fines.get(n - 1).toString());
            form.put("discretion" + end, "情节一般");
            if (mitigated) {
                form.put(MITIGATES + end, "true");
            }
        }
        return form;
    }

    private static Map<String, String> added(String item, String same) {
        return Map.of("addedItem", item, "addedFacts", "又一行为", "addedViolated", "第9条", "sameAct", same);
    }

    private static CaseFile file(int count) {
        return with(count, acts(count));
    }

    private static CaseFile noticed(List<Integer> told) {
        return noticed(told, proposal(told, true));
    }

    private static CaseFile noticed(List<Integer> told, Map<String, String> concluded) {
        var acts = new ArrayList<>(acts(told.size()));
        var file = with(told.size(), acts);
        acts.add(made(file, OrdinaryMove.CONCLUDE, concluded, Set.of()).acts().getLast());
        acts.add(act(OrdinaryMove.APPROVE_NOTICE, Map.of("opinion", "同意")));
        acts.add(act(OrdinaryMove.SERVE_NOTICE, Map.of("servedOn", "2026-03-02")));
        var open = with(told.size(), acts);
        return new CaseFile(
                open.id(),
                open.number(),
                open.procedure(),
                Stage.NOTICE_SERVED,
                open.matter(),
                open.party(),
                open.acts(),
                open.version());
    }

    private static List<Act> acts(int count) {
        var acts = new ArrayList<Act>();
        acts.add(act(OrdinaryMove.REGISTER, Map.of("source", "巡查")));
        for (var n = 2; n <= count; n++) {
            acts.add(act(FurtherMove.ADD_VIOLATION, added("X-" + n, "不是同一个违法行为")));
        }
        acts.add(act(
                OrdinaryMove.TAKE_EVIDENCE, Map.of("title", "照片", "evidenceKind", "视听资料", "verification", "已查证属实")));
        acts.add(act(OrdinaryMove.ORDER_CORRECTION, Map.of("correction", "改正")));
        acts.add(act(OrdinaryMove.FILE, Map.of("opinion", "同意")));
        acts.add(act(OrdinaryMove.INQUIRE, Map.of("signed", "签名")));
        return List.copyOf(acts);
    }

    private static Act act(Move move, Map<String, String> facts) {
        return new Act(UUID.randomUUID(), move, AT, PERSON, "周海涛", "队员", new Facts(facts), null, List.of());
    }

    private static CaseFile with(int count, List<Act> acts) {
        var place = new Place("869999", "869999101", null, "前街", null, null);
        return new CaseFile(
                new UUID(9, count),
                "云案〔2026〕1号",
                Procedure.ORDINARY,
                Stage.INVESTIGATING,
                new Matter("X-1", "第1种行为", place, null, null, null, null),
                new Party(PartyKind.CITIZEN, "某某", null, true),
                List.copyOf(acts),
                1);
    }

    private static CaseFile made(CaseFile file, Move move, Map<String, String> form, Set<String> fined) {
        var ten = new BigDecimal("100000");
        var others = new ArrayList<Item>();
        for (var n = 2; n <= 9; n++) {
            others.add(item(n));
        }
        var known = new Known(
                item(1),
                List.copyOf(others),
                new Power(null, Mode.EMPOWERED, PERSON, "云溪镇人民政府"),
                List.of(),
                new Limits(ten, ten, ten, ten, ten, true),
                Ledger.EMPTY,
                new Known.Dates(null, null, null),
                fined,
                true);
        var actor = new Actor(
                PERSON,
                PERSON,
                "周海涛",
                PERSON,
                "执法队",
                "队员",
                new Scope("869999", "869999101", null),
                Set.of(Right.CASE_HANDLE, Right.CASE_READ));
        return file.make(
                UUID.randomUUID(), new Try(file, move, Stated.read(move, file, form), known, actor, AT.plusDays(10)));
    }
}
