package cn.xiangzhi.casework.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.casework.Publicity.Publication;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.EnforceMove;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.OrderCourtMove;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.casework.review.Check.State;
import cn.xiangzhi.documents.PaperKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of a reviewer over made-up files (F37): nothing is taken off a good file, and each fault costs its points. */
class ReviewTest {

    /** One fault for every check that a file of the ordinary procedure can fail. */
    private static final Map<String, Consumer<MadeUpFile>> FAULTS = new LinkedHashMap<>();

    static {
        FAULTS.put("1-1", f -> f.empowered = false);
        FAULTS.put("1-2", f -> f.says(OrdinaryMove.INQUIRE, "officer2", ""));
        FAULTS.put("1-3", f -> f.certified = false);
        FAULTS.put("1-4", f -> f.by(OrdinaryMove.REVIEW, MadeUpFile.FIRST));
        FAULTS.put("2-1", f -> f.says(OrdinaryMove.REGISTER, "source", ""));
        FAULTS.put("2-2", f -> f.without(PaperKind.FILING_APPROVAL));
        FAULTS.put("2-3", f -> f.late("case.filing.market"));
        FAULTS.put("2-4", f -> f.says(OrdinaryMove.PROPOSE_FILING, "occurredOn", "2024-03-01"));
        FAULTS.put("3-1", f -> f.says(OrdinaryMove.INQUIRE, "certificatesShown", ""));
        FAULTS.put("3-2", f -> f.says(OrdinaryMove.INVESTIGATE, "rightsTold", ""));
        FAULTS.put("3-3", f -> f.says(OrdinaryMove.INQUIRE, "endedAt", "2026-03-04T09:50"));
        FAULTS.put("3-4", f -> f.says(OrdinaryMove.TAKE_EVIDENCE, "origin", ""));
        FAULTS.put("3-5", f -> f.says(OrdinaryMove.TAKE_EVIDENCE, "holder", ""));
        FAULTS.put("3-6", f -> f.says(OrdinaryMove.TAKE_EVIDENCE, "verification", "待查证"));
        FAULTS.put("3-7", f -> f.says(OrdinaryMove.TAKE_EVIDENCE, "camera", "true"));
        FAULTS.put("3-8", f -> f.late("evidence.registered"));
        FAULTS.put("3-9", f -> f.late("seizure.period"));
        FAULTS.put("3-10", f -> f.without(OrdinaryMove.ORDER_CORRECTION));
        FAULTS.put("3-11", f -> f.says(OrdinaryMove.CONCLUDE, "discretion", ""));
        FAULTS.put(
                "3-12", f -> f.without(OrdinaryMove.TAKE_EVIDENCE, OrdinaryMove.INQUIRE, OrdinaryMove.INSPECT_SCENE));
        FAULTS.put("4-1", f -> f.after(OrdinaryMove.SERVE_NOTICE, OrdinaryMove.DECIDE));
        FAULTS.put(
                "4-2",
                f -> f.says(OrdinaryMove.CONCLUDE, "fine", "0").says(OrdinaryMove.PROPOSE_DECISION, "fine", "0"));
        FAULTS.put("4-3", f -> f.without(OrdinaryMove.REVIEW_PLEA));
        FAULTS.put(
                "4-4",
                f -> f.says(OrdinaryMove.PROPOSE_DECISION, "fine", "6000.01")
                        .says(PerformMove.COLLECT_ON_SPOT, "amount", "6000.01"));
        FAULTS.put("4-5", f -> f.says(OrdinaryMove.SERVE_NOTICE, "pleaUntil", "2026-04-01"));
        FAULTS.put("4-6", f -> f.without(DeliberationMove.HOLD_HEARING));
        FAULTS.put("4-7", f -> f.says(OrdinaryMove.PROPOSE_DECISION, "basis", "第65条"));
        FAULTS.put("5-1", f -> f.without(OrdinaryMove.REVIEW));
        FAULTS.put("5-2", f -> f.qualified = false);
        FAULTS.put("5-3", f -> f.says(DeliberationMove.DISCUSS, "opinions", "郑镇长：同意"));
        FAULTS.put("5-4", f -> f.says(OrdinaryMove.FILE, "decideBy", "2026-03-31"));
        FAULTS.put("5-5", f -> f.without(PaperKind.DECISION));
        FAULTS.put("5-6", f -> f.says(OrdinaryMove.DECIDE, "lateFeeStated", ""));
        FAULTS.put("5-7", f -> f.decisionText = "可以申请行政复议，或者向有管辖权的人民法院起诉");
        FAULTS.put("5-8", f -> f.says(OrdinaryMove.PROPOSE_DECISION, "discretion", ""));
        FAULTS.put("6-1", f -> f.late("decision.serve"));
        FAULTS.put("6-2", f -> f.without(PaperKind.SERVICE_RETURN));
        FAULTS.put("6-3", f -> f.late("cash.handover"));
        FAULTS.put("7-1", f -> f.says(PerformMove.CLOSE, "publicationChecked", ""));
        FAULTS.put("7-2", f -> f.says(PerformMove.CLOSE, "execution", ""));
        FAULTS.put("7-3", f -> f.says(PerformMove.ARCHIVE, "archivalCode", ""));
        FAULTS.put("6-4", f -> f.act(EnforceMove.APPLY_COURT, MadeUpFile.HEAD, "2026-12-01T09:00", "opinion", "同意"));
    }

    /** More than one way to fail the checks that look into measures, publication and closing. */
    private static final Map<String, Consumer<MadeUpFile>> MORE = new LinkedHashMap<>();

    static {
        MORE.put("3-8 没有批准", f -> f.without(EvidenceMove.APPROVE_REGISTRATION));
        MORE.put("3-8 没有当场交付清单", f -> f.says(EvidenceMove.REGISTER_THINGS, "listGiven", ""));
        MORE.put("3-8 没有通知书", f -> f.without(PaperKind.REGISTRATION_NOTICE));
        MORE.put("3-8 期满以后才处理", f -> f.says(EvidenceMove.REGISTER_THINGS, "registeredUntil", "2026-03-05"));
        MORE.put("3-8 有一件没有处理", f -> f.says(EvidenceMove.DISPOSE_REGISTERED, "things", "别的物品"));
        MORE.put(
                "3-8 自动解除",
                f -> f.without(EvidenceMove.DISPOSE_REGISTERED)
                        .insert(
                                EvidenceMove.LAPSE_REGISTRATION,
                                OrdinaryMove.CONCLUDE,
                                "2026-03-08T00:05",
                                "things",
                                "搅拌机"));
        MORE.put("3-9 没有批准", f -> f.without(ThingMove.APPROVE_SEIZURE));
        MORE.put(
                "3-9 二十四小时以后才补办",
                f -> f.after(ThingMove.APPROVE_SEIZURE, ThingMove.SEIZE)
                        .at(ThingMove.APPROVE_SEIZURE, "2026-03-05T12:31"));
        MORE.put("3-9 没有当场告知", f -> f.says(ThingMove.SEIZE, "measureTold", ""));
        MORE.put("3-9 没有决定书", f -> f.without(PaperKind.SEIZURE_DECISION));
        MORE.put("3-9 三十日以后才解除", f -> f.says(ThingMove.SEIZE, "seizedAt", "2026-02-03T09:00"));
        MORE.put("3-9 解除以后没有退还", f -> f.without(ThingMove.RETURN_THINGS));
        MORE.put("7-1 没有列入公示", f -> f.publications.clear());
        MORE.put("7-1 到期没有公示", f -> f.published(null, null));
        MORE.put("7-1 逾期公示", f -> f.published("2026-04-14", null));
        MORE.put("7-1 结案以后才公示", f -> f.published("2026-04-08", null));
        MORE.put(
                "7-1 失效的决定没有撤回",
                f -> f.publications.addFirst(new Publication(
                        "云罚决〔2025〕9号",
                        LocalDate.of(2025, 4, 13),
                        LocalDate.of(2025, 4, 3),
                        null,
                        LocalDate.of(2025, 6, 6),
                        null)));
        MORE.put("7-2 款项没有缴清", f -> f.says(PerformMove.COLLECT_ON_SPOT, "amount", "4999.99"));
        MORE.put("7-2 责令的内容没有履行", f -> f.says(PerformMove.CHECK_CORRECTION, "corrected", "未改正"));
        MORE.put("4-7 拆除的内容没有告知", f -> f.says(OrdinaryMove.APPROVE_NOTICE, "orderContent", "临街加建的二层"));
        MORE.put(
                "6-4 责令事项没有自己催告",
                f -> f.act(OrderCourtMove.APPLY_COURT_ORDER, MadeUpFile.HEAD, "2026-12-01T09:00", "opinion", "同意"));
        MORE.put("7-2 文书没有送达", f -> f.says(DeliberationMove.APPOINT_HEARING, "noticeServedOn", ""));
    }

    static Stream<String> more() {
        return MORE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("more")
    void 看案卷里的事实_不只看勾选和期限(String fault) {
        var file = MadeUpFile.perfect();
        MORE.get(fault).accept(file);
        var number = fault.substring(0, 3);
        var defects = file.review().defects();
        assertThat(defects.stream().map(answer -> answer.check().number())).containsExactly(number);
        assertThat(defects.getFirst().places())
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.anchor()).matches("act-\\d+|papers|terms"));
    }

    @Test
    void 写明理由不予公示的_紧急措施按时补办的_按期撤回的_不扣分() {
        var file = MadeUpFile.perfect();
        file.published(null, "仅处警告");
        file.after(ThingMove.APPROVE_SEIZURE, ThingMove.SEIZE).at(ThingMove.APPROVE_SEIZURE, "2026-03-05T12:29");
        file.publications.addFirst(new Publication(
                "云罚决〔2025〕9号",
                LocalDate.of(2025, 4, 13),
                LocalDate.of(2025, 4, 3),
                null,
                LocalDate.of(2025, 6, 6),
                LocalDate.of(2025, 6, 6)));
        assertThat(file.review().defects()).isEmpty();
    }

    static Stream<String> faults() {
        return FAULTS.keySet().stream();
    }

    @Test
    void 没有毛病的案卷得一百分_评为优秀() {
        var review = MadeUpFile.perfect().review();
        assertThat(review.defects()).isEmpty();
        assertThat(review.points()).isEqualTo(100);
        assertThat(review.grade()).isEqualTo(Grade.EXCELLENT);
        assertThat(review.answers().stream()
                        .filter(answer -> answer.state() == State.NOT_CONCERNED)
                        .map(answer -> answer.check().number()))
                .containsExactly("6-4");
    }

    @Test
    void 评查项合计一百分_编号不重复_各有条文() {
        assertThat(Review.CHECKS.stream().mapToInt(Check::points).sum()).isEqualTo(100);
        assertThat(Review.CHECKS.stream().map(Check::number))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(25);
        assertThat(Review.CHECKS)
                .allSatisfy(check -> assertThat(check.article().label()).contains("第"));
        for (var group : Group.values()) {
            assertThat(MadeUpFile.perfect().review().of(group)).isNotEmpty();
        }
    }

    @Test
    void 每一评查项都有一个只触动它的毛病() {
        assertThat(FAULTS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Review.CHECKS.stream().map(Check::number).toList());
    }

    /** One fault in the second of two violations is a fault of the file (PPL 29). */
    @ParameterizedTest(name = "{0}：第2项的{2}为“{3}”")
    @CsvSource(
            delimiter = '|',
            value = {
                "3-11|CONCLUDE|basis|",
                "5-5|PROPOSE_DECISION|violated|",
                "5-8|PROPOSE_DECISION|discretion|",
                "4-4|PROPOSE_DECISION|fine|1001",
            })
    void 几个违法行为逐项检查(String number, String move, String key, @Nullable String value) {
        var file = MadeUpFile.perfect().several();
        assertThat(file.review().defects()).as("没有毛病").isEmpty();
        file.says(OrdinaryMove.valueOf(move), key + ".2", value == null ? "" : value);
        assertThat(file.review().defects().stream().map(answer -> answer.check().number()))
                .containsExactly(number);
    }

    @Test
    void 偏离裁量基准而没有集体讨论_也要扣分() {
        var file = MadeUpFile.perfect();
        file.says(OrdinaryMove.CONCLUDE, "complex", "").without(DeliberationMove.DISCUSS);
        assertThat(file.review().defects()).isEmpty();
        file.says(OrdinaryMove.PROPOSE_DECISION, "benchmarkLeft", "true");
        assertThat(file.review().defects().stream().map(answer -> answer.check().number()))
                .containsExactly("5-3");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void 一个毛病只扣那一项的分_并指出在案卷何处(String number) {
        var file = MadeUpFile.perfect();
        FAULTS.get(number).accept(file);
        var review = file.review();
        assertThat(review.defects().stream().map(answer -> answer.check().number()))
                .containsExactly(number);
        var defect = review.defects().getFirst();
        assertThat(review.points()).isEqualTo(100 - defect.check().points());
        assertThat(defect.places())
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.anchor()).matches("act-\\d+|papers|terms"));
        assertThat(review.grade()).isEqualTo(defect.check().mortal() ? Grade.FAILED : Grade.EXCELLENT);
    }

    @Test
    void 致命缺陷一票否决_不论得分() {
        assertThat(Review.CHECKS.stream().filter(Check::mortal).map(Check::number))
                .contains("1-1", "2-4", "3-12", "4-1", "4-5", "4-6", "5-2", "5-3");
        assertThat(Grade.of(98, true)).isEqualTo(Grade.FAILED);
        assertThat(Grade.of(90, false)).isEqualTo(Grade.EXCELLENT);
        assertThat(Grade.of(89, false)).isEqualTo(Grade.GOOD);
        assertThat(Grade.of(59, false)).isEqualTo(Grade.FAILED);
    }

    @Test
    void 几处毛病的分数相加() {
        var file = MadeUpFile.perfect();
        var wanted = List.of("1-2", "3-5", "5-6", "7-1");
        wanted.forEach(number -> FAULTS.get(number).accept(file));
        var points = new ArrayList<Integer>();
        Review.CHECKS.stream().filter(check -> wanted.contains(check.number())).forEach(c -> points.add(c.points()));
        assertThat(file.review().points())
                .isEqualTo(100 - points.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void 还没有走到的步骤不扣分() {
        var file = MadeUpFile.perfect();
        var to = file.acts.stream().map(act -> act.move()).toList().indexOf(OrdinaryMove.FILE);
        file.acts.subList(to, file.acts.size()).clear();
        file.papers.clear();
        file.terms.clear();
        file.decisionText = "";
        assertThat(file.review().defects()).isEmpty();
    }
}
