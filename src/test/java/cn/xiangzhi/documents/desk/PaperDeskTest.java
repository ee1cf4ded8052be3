package cn.xiangzhi.documents.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.DeskMatter;
import cn.xiangzhi.documents.Drafts;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PaperView;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers made at the desk: nothing missing, once, by who may, in whose name the matter is (rules §23). */
@XiangzhiTest
class PaperDeskTest {

    private static int counties;

    @Autowired
    private PaperDesk desk;

    @Autowired
    private OwnMatter own;

    @Autowired
    private List<DeskMatter> matters;

    @Autowired
    private Papers papers;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Staffing staffing;

    @Autowired
    private PlaceRegister places;

    @Autowired
    private JdbcClient jdbc;

    private String county;
    private String township;
    private UUID government;
    private UUID department;
    private Actor head;
    private Actor officer;

    @BeforeEach
    void 一个虚构的县() {
        county = "44%04d".formatted(++counties);
        township = county + "101";
        var wide = actor(null, new UUID(0, 5), EnumSet.allOf(Right.class));
        places.bring(
                wide, List.of(new NewDivision(county, "清川县", "", null), new NewDivision(township, "云溪镇", "", null)));
        government = staffing.found(
                actor(township, new UUID(0, 5), EnumSet.allOf(Right.class)),
                NewOrgan.of(Ids.next(), township, "清川县云溪镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "云"));
        department =
                staffing.found(wide, NewOrgan.of(Ids.next(), null, "清川县水利局", OrganKind.COUNTY_DEPARTMENT, null, "清水"));
        head = actor(township, government, Set.of(Right.CASE_READ, Right.CASE_APPROVE, Right.CASE_HANDLE));
        officer = actor(township, government, Set.of(Right.CASE_READ, Right.CASE_HANDLE));
    }

    @Test
    @ThreeForms({
        PaperKind.INSPECTION_APPROVAL,
        PaperKind.INSPECTION_NOTICE,
        PaperKind.MEDIATION_REQUEST,
        PaperKind.MEDIATION_RECORD,
        PaperKind.MEDIATION_AGREEMENT,
        PaperKind.MEDIATION_VISIT,
        PaperKind.LETTER_REGISTER,
        PaperKind.LETTER_NOTICE,
        PaperKind.LETTER_OPINION,
        PaperKind.LETTER_REVIEW,
        PaperKind.LICENCE_RECEIPT,
        PaperKind.LICENCE_CORRECTION,
        PaperKind.LICENCE_REFUSAL,
        PaperKind.LICENCE_DECISION,
        PaperKind.POWER_LIST_VERSION,
        PaperKind.HANDOVER_RECEIPT,
        PaperKind.JOINT_NOTICE
    })
    void 本机关的每种文书都能出具_缺任何一项必备内容都不出具() {
        for (var kind : own.kinds()) {
            var whole = given(kind);
            for (var field : DeskField.of(kind, true)) {
                if (!field.required()) {
                    continue;
                }
                var less = new LinkedHashMap<>(whole);
                less.remove(field.name());
                var no = catchThrowableOfType(Refused.class, () -> desk.issue(head, Ids.next(), order(kind, less)));
                assertThat(no).as(kind.label() + " " + field.name()).isNotNull();
                assertThat(no.code()).isEqualTo("PROC-13");
                assertThat(no.why()).contains(field.name());
            }
            var paper = papers.find(county, desk.issue(head, Ids.next(), order(kind, whole)))
                    .orElseThrow();
            assertThat(paper.kind()).isEqualTo(kind);
            assertThat(paper.number() != null).isEqualTo(kind.numbered());
            assertThat(papers.open(head, paper.id()).html()).contains("清川县云溪镇人民政府");
        }
        assertThat(papers.of(county, OwnMatter.KIND, government))
                .hasSize(own.kinds().size());
    }

    @Test
    void 同一次提交只出具一份() {
        var once = Ids.next();
        var order = order(PaperKind.LETTER_NOTICE, given(PaperKind.LETTER_NOTICE));
        assertThat(desk.issue(officer, once, order)).isEqualTo(desk.issue(officer, once, order));
        assertThat(papers.of(county, OwnMatter.KIND, government)).hasSize(1);
    }

    @Test
    void 有当事人拒绝调解的不出具调解记录_走访登记表代表超过五人的不出具() {
        var record = new LinkedHashMap<>(given(PaperKind.MEDIATION_RECORD));
        record.put(DeskLaw.REFUSED, "是");
        coded("GOVN-03", order(PaperKind.MEDIATION_RECORD, record));
        var register = new LinkedHashMap<>(given(PaperKind.LETTER_REGISTER));
        register.put("信访形式", "走访");
        register.put("人数", "6人");
        coded("GOVN-01", order(PaperKind.LETTER_REGISTER, register));
        register.put("信访形式", "来信");
        assertThat(desk.issue(officer, Ids.next(), order(PaperKind.LETTER_REGISTER, register)))
                .isNotNull();
    }

    private void coded(String code, PaperDesk.Order order) {
        assertThatThrownBy(() -> desk.issue(head, Ids.next(), order))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void 审批类的由负责人出具_经办人先存草稿_审批人印负责人的名字() {
        var kind = PaperKind.INSPECTION_APPROVAL;
        var given = given(kind);
        given.put("审批意见", "同意（经办人代写）");
        assertThatThrownBy(() -> desk.issue(officer, Ids.next(), order(kind, given)))
                .hasMessageContaining("由负责人审批出具");
        var draft = desk.keep(officer, Ids.next(), order(kind, given));
        var kept = drafts.open(head, draft);
        assertThat(kept.lacks()).contains("审批人", "审批意见");
        var goOn = new LinkedHashMap<>(desk.given(head, order(kind, Map.of()), draft));
        goOn.put("审批意见", "同意");
        var other = desk.keep(officer, Ids.next(), order(kind, given));
        var paper = desk.issue(head, Ids.next(), from(draft, order(kind, goOn)));
        assertThat(papers.open(head, paper).html()).contains("办事人（岗位）").doesNotContain("代写");
        assertThat(drafts.of(county, OwnMatter.KIND, government))
                .extracting("id")
                .containsExactly(other);
    }

    @Test
    void 外镇和没有权限的打不开_事项没有的种类也没有() {
        for (var other : List.of(
                actor(county + "102", UUID.randomUUID(), Set.of(Right.CASE_HANDLE, Right.CASE_APPROVE)),
                actor(township, government, Set.of(Right.ARCHIVE_READ)))) {
            assertThatThrownBy(() -> own.open(other, government)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> desk.issue(head, Ids.next(), order(PaperKind.DECISION, Map.of("当事人", "绕过办案步骤"))))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
    }

    @Test
    @ThreeForms({PaperKind.DELEGATION_DEED, PaperKind.TAKING_OVER_AGREEMENT})
    void 放权协议的委托书带出事项权限期限_部门和镇政府共同署名() {
        var agreement = agreement();
        var chief = actor(null, department, Set.of(Right.POWER_READ, Right.POWER_MANAGE));
        var ground = desk.open(chief, "agreement", agreement, PaperKind.DELEGATION_DEED);
        assertThat(ground.organ()).isEqualTo(department);
        assertThat(ground.others()).containsExactly(government);
        var given = new LinkedHashMap<>(given(PaperKind.DELEGATION_DEED));
        ground.known().forEach((name, value) -> given.put(name, lines(value)));
        var order = new PaperDesk.Order("agreement", agreement, PaperKind.DELEGATION_DEED, List.of(), given, null);
        var html = papers.open(chief, desk.issue(chief, Ids.next(), order)).html();
        assertThat(html)
                .contains("清水委〔2026〕1号", "受委托机关：清川县云溪镇人民政府", "CG-CF-003", "立案、调查、处罚", "2026-01-01 至 2027-12-31");
        assertThat(html.split("paper-seal-organ")).hasSize(3);
        assertThat(html).contains("清川县水利局</p>", "清川县云溪镇人民政府</p>");
        var taking = new LinkedHashMap<>(given(PaperKind.TAKING_OVER_AGREEMENT));
        ground.known().forEach((name, value) -> taking.put(name, lines(value)));
        desk.issue(
                chief,
                Ids.next(),
                new PaperDesk.Order("agreement", agreement, PaperKind.TAKING_OVER_AGREEMENT, List.of(), taking, null));
    }

    @Test
    void 步骤以外的每种文书都有地方制作_步骤里的没有() {
        var offered =
                matters.stream().flatMap(matter -> matter.kinds().stream()).collect(Collectors.toSet());
        var around = EnumSet.range(PaperKind.JURISDICTION_NOTICE, PaperKind.JOINT_NOTICE);
        around.remove(PaperKind.INFORMATION_NOTICE); // steps of a request for information (GIR)
        around.remove(PaperKind.INFORMATION_ANSWER);
        around.add(PaperKind.INQUIRY_RECORD); // an inspection asks and orders to correct without a case (INSP)
        around.add(PaperKind.CORRECTION_ORDER);
        assertThat(offered).containsExactlyInAnyOrderElementsOf(around);
    }

    private UUID agreement() {
        var batch = Ids.next();
        var id = Ids.next();
        jdbc.sql("""
                insert into powers_batch (county_code, id, name, decision, decision_number, decided_on, decision_level,
                  published_on, source, department, department_name, entrust_basis, measures_too, created_by, created_at)
                values (:c, :b, '2026年第一批', '放权决定', '清政发〔2025〕9号', date '2025-12-01', 'COUNTY',
                  date '2025-12-05', 'ENTRUSTED', :d, '清川县水利局', '《行政处罚法》第二十条', false, '建账', now())
                """)
                .param("c", county)
                .param("b", batch)
                .param("d", department)
                .update();
        jdbc.sql("""
                insert into powers_batch_answer (county_code, batch_id, township_code, item_code, stage, words, reply,
                  agreement_id) values (:c, :b, :t, 'CG-CF-003', 'AGREED', '', '', :id)
                """)
                .param("c", county)
                .param("b", batch)
                .param("t", township)
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into powers_agreement (county_code, id, batch_id, township_code, number, authority, duties,
                  valid_from, valid_to, giver_signer, township_signer, stage, created_by, created_at, version)
                values (:c, :id, :b, :t, '清水委〔2026〕1号', '立案、调查、处罚', '各负其责', date '2026-01-01',
                  date '2027-12-31', '', '', 'SIGNING', '建账', now(), 0)
                """)
                .param("c", county)
                .param("id", id)
                .param("b", batch)
                .param("t", township)
                .update();
        return id;
    }

    private PaperDesk.Order order(PaperKind kind, Map<String, String> given) {
        return new PaperDesk.Order(
                OwnMatter.KIND, government, kind, kind.joint() ? List.of(department) : List.of(), given, null);
    }

    private PaperDesk.Order from(UUID draft, PaperDesk.Order order) {
        return new PaperDesk.Order(
                order.matterKind(), order.matter(), order.kind(), order.others(), order.given(), draft);
    }

    private static Map<String, String> given(PaperKind kind) {
        var given = new LinkedHashMap<String, String>();
        PrintedPapers.fields(kind).forEach((name, value) -> given.put(name, lines(value)));
        return given;
    }

    private static String lines(Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(PaperView::shown).collect(Collectors.joining("\n"))
                : PaperView.shown(value);
    }

    private Actor actor(@Nullable String within, UUID organ, Set<Right> rights) {
        var who = UUID.nameUUIDFromBytes(rights.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Actor(who, who, "办事人", organ, "机关", "岗位", new Scope(county, within, null), rights);
    }
}
