package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.ThreeForms;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The papers no step issues are filled from the case itself, in the name the case is handled in, and leave in all forms. */
@XiangzhiTest
@Import(CaseRoad.class)
class CaseByHandTest {

    private static final String ITEM = "CG-CF-003";

    @Autowired
    private CaseRoad road;

    @Autowired
    private CaseByHand byHand;

    @Autowired
    private Papers papers;

    @Test
    @ThreeForms({
        PaperKind.INQUIRY_NOTICE,
        PaperKind.DATA_RECORD,
        PaperKind.ASSISTANCE_LETTER,
        PaperKind.SEIZURE_ASSISTANCE,
        PaperKind.JURISDICTION_NOTICE,
        PaperKind.SUSPENSION_APPROVAL,
        PaperKind.HEARING_REQUEST,
        PaperKind.DISCLOSURE_REVIEW,
        PaperKind.DISCLOSURE_WITHDRAWAL,
        PaperKind.CASE_REPORT
    })
    void 案件里知道的内容都先填上_每种都能出具() {
        var town = road.town(ITEM);
        var r = ForceRoad.lead(road, town, ITEM, "贺长顺", "410899199503160210", "2026-03-02T08:00", new String[] {
            "facts", "拆除果皮箱两个", "violated", "条例第36条", "basis", "条例第36条"
        });
        r.officer("VERIFY", "2026-03-02T08:30");
        road.evidence(town, r.id(), "现场照片", "2026-03-02T09:00");
        r.file("2026-03-02T10:00", "2026-03-02T14:00");
        var head = town.head();
        for (var kind : byHand.kinds()) {
            var ground = byHand.open(head, r.id());
            assertThat(ground.known())
                    .containsEntry("当事人", "贺长顺")
                    .containsEntry("案情摘要", "拆除果皮箱两个")
                    .containsKeys("案由", "执法人员", "联系人", "联系电话");
            assertThat(ground.about()).contains("云案〔2026〕");
            assertThat(ground.organ()).isEqualTo(head.organ());
            var fields = new HashMap<String, Object>();
            for (var key : kind.required()) {
                fields.put(
                        key,
                        ground.known()
                                .getOrDefault(key, PrintedPapers.fields(kind).get(key)));
            }
            if (kind.joint()) {
                continue;
            }
            var paper = papers.issue(
                    head, ground.organ(), kind, CaseWork.KIND, r.id(), java.time.LocalDate.of(2026, 3, 3), fields);
            var sheet = papers.open(head, paper.id());
            if (kind.required().contains("当事人")) {
                assertThat(sheet.html()).as(kind.label()).contains("贺长顺");
            }
        }
        assertThat(papers.of(town.county(), CaseWork.KIND, r.id())).hasSizeGreaterThan(9);
    }

    @Test
    void 外镇的看不到_没有查看案件权限的也看不到() {
        var town = road.town(ITEM);
        var r = ForceRoad.lead(road, town, ITEM, "贺长顺", "410899199503160210", "2026-03-02T08:00", new String[] {
            "facts", "拆除果皮箱两个", "violated", "条例第36条", "basis", "条例第36条"
        });
        for (var other : List.of(
                actor(town, town.county() + "102", Set.of(Right.CASE_READ, Right.CASE_HANDLE)),
                actor(town, town.code(), Set.of(Right.REPORT_REGISTER)))) {
            assertThatThrownBy(() -> byHand.open(other, r.id()))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
        }
    }

    private static Actor actor(CaseRoad.Town town, String township, Set<Right> rights) {
        return new Actor(
                new UUID(1, 1),
                new UUID(1, 1),
                "外人",
                town.head().organ(),
                "某镇",
                "干部",
                new Scope(town.county(), township, null),
                rights);
    }
}
