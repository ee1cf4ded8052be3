package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** S6: things and other evidence kept: received, stored, handed on, excluded, and where a camera took them. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class KeptThingsRoadTest extends ThingsRoad {

    @Test
    void 接收的物证入库移库_保管人不是承办人_一物不在两处() {
        var town = road.town(PLAIN);
        var id = investigating(town, PLAIN);
        receive(town, id, "招牌；铁制；一块", "2026-08-11T10:00");
        refused(null, () -> receive(town, id, "招牌", "2026-08-11T11:00"));
        refused("OFCR-07", () -> store(town, id, "招牌", town.officer().person(), "2026-08-11T12:00"));
        store(town, id, "招牌", town.treasury().person(), "2026-08-11T12:00");
        road.go(
                town.officer(),
                id,
                "MOVE_THINGS",
                "2026-08-12T12:00",
                "things",
                "招牌",
                "keeper",
                town.reviewer().person().toString(),
                "thingPlace",
                "二号库",
                "storedAt",
                "2026-08-12T11:00",
                "reason",
                "漏雨",
                "storeReceipt",
                "YK-1");
        var row = jdbc.sql(
                        "select keeper_name, place, state from casework_thing where county_code = :county and case_id = :id")
                .param("county", town.county())
                .param("id", id)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("keeper_name", "吴审")
                .containsEntry("place", "二号库")
                .containsEntry("state", "TAKEN");
        giveBack(town, id, "招牌", "2026-08-13T09:00");
        refused(null, () -> giveBack(town, id, "招牌", "2026-08-13T10:00"));
        assertThat(chain(town, id, "招牌")).containsExactly("1 接收物证", "2 物品入库保管", "3 物品移库", "4 退还物品");
    }

    @Test
    @ThreeForms({PaperKind.ADDRESS_CONFIRMATION, PaperKind.SAMPLING_RECORD})
    void 证据按种类要求登记_可以排除_排除之后不能再作依据() {
        var town = road.town(PLAIN);
        var id = verifying(town, PLAIN, "2026-08-10T09:00");
        refused("EVID-01", () -> evidence(town, id, "书证", "合同", "unlawful", "true"));
        refused(null, () -> evidence(town, id, "书证", "合同", "copy", "true"));
        refused(null, () -> evidence(town, id, "书证", "合同", "duringRemedy", "true"));
        evidence(town, id, "书证", "补充的合同", "duringRemedy", "true", "remedyLeave", "清复准补〔2026〕1号，2026-08-09");
        refused(null, () -> evidence(town, id, "视听资料", "录音", "sound", "true"));
        refused(null, () -> evidence(town, id, "证人证言", "证言"));
        refused(null, () -> evidence(town, id, "鉴定意见", "鉴定", "expertBody", "鉴定站"));
        refused(null, () -> evidence(town, id, "书证", "外国文件", "foreign", "true"));
        evidence(town, id, "书证", "合同", "copy", "true", "copyConfirmed", "与原件核对无误，周某，8月10日");
        evidence(town, id, "证人证言", "证言", "witnessIdentity", "周某 410899199503160210 柳湾村");
        evidence(town, id, "鉴定意见", "鉴定", "expertBody", "鉴定站", "expertQualification", "CMA 1");
        assertThat(road.files.file(road.row(town, id)).evidence().inForce()).hasSize(4);
        refused(null, () -> exclude(town, id, "没有的证据"));
        exclude(town, id, "合同");
        refused(null, () -> exclude(town, id, "合同"));
        assertThat(road.files.file(road.row(town, id)).evidence().inForce())
                .extracting(act -> act.facts().text("title"))
                .containsExactly("补充的合同", "证言", "鉴定");
        road.pair(
                town,
                id,
                "SAMPLE",
                "2026-08-10T18:00",
                "sampleWay",
                "现场抽样",
                "sampledAt",
                "2026-08-10T17:50",
                "sampledPlace",
                "柳湾村东",
                "samples",
                "复合肥；批号20260712，40公斤；2袋",
                "sampleSeal",
                "YX-0810-1",
                "partyPresent",
                "true",
                "sampleListGiven",
                "true");
        road.pair(town, id, "CONFIRM_ADDRESS", "2026-08-10T18:10", "servePhone", "13900000000", "electronic", "不同意");
    }

    @Test
    void 监控记录须对得上已审核已公布的点位() throws Exception {
        var town = road.town(PLAIN);
        var id = verifying(town, PLAIN, "2026-08-10T09:00");
        var record = new String[] {"camera", "true", "cameraReviewed", "true", "cameraPartyTold", "true", "cameraSite"};
        refused("EVID-02", () -> evidence(town, id, "视听资料", "监控", "camera", "true"));
        refused("EVID-02", () -> evidence(town, id, "视听资料", "监控", with(record, "YX-9")));
        site(town, "YX-1", "LOCAL_REGULATION", "2026-01-10", "true");
        refused("EVID-02", () -> evidence(town, id, "视听资料", "监控", with(record, "YX-1")));
        site(town, "YX-2", "LAW", "", "true");
        refused("EVID-03", () -> evidence(town, id, "视听资料", "监控", with(record, "YX-2")));
        site(town, "YX-3", "LAW", "2026-08-11", "true");
        refused("EVID-03", () -> evidence(town, id, "视听资料", "监控", with(record, "YX-3")));
        site(town, "YX-4", "LAW", "2026-01-10", "true");
        site(town, "YX-5", "LAW", "2026-01-10", "true", "meetsStandard");
        refused("EVID-02", () -> evidence(town, id, "视听资料", "监控", with(record, "YX-5")));
        site(town, "YX-6", "LAW", "2026-01-10", "true", "wellPlaced");
        refused("EVID-02", () -> evidence(town, id, "视听资料", "监控", with(record, "YX-6")));
        refused(
                "EVID-02",
                () -> evidence(
                        town, id, "视听资料", "监控", "camera", "true", "cameraSite", "YX-4", "cameraPartyTold", "true"));
        evidence(town, id, "视听资料", "监控", with(record, "YX-4"));
        assertThat(page(town.head(), "/cameras")).contains("YX-4", "可以", "不可以");
        assertThat(page(town.head(), "/cameras/new")).contains("法制审核日期");
    }

    private void site(Town town, String code, String basis, String published, String marked) throws Exception {
        site(town, code, basis, published, marked, "");
    }

    private void site(Town town, String code, String basis, String published, String marked, String without)
            throws Exception {
        var answer = mvc.perform(post("/cameras")
                        .param("id", Ids.next().toString())
                        .param("version", "0")
                        .param("code", code)
                        .param("place", "柳湾村口")
                        .param("basis", basis)
                        .param("basisWords", "某法第一条")
                        .param("legalReviewOn", "2026-01-05")
                        .param("technicalReviewOn", "2026-01-06")
                        .param("publishedOn", published)
                        .param("publishedWhere", "镇政府网站")
                        .param("marked", marked)
                        .param("meetsStandard", String.valueOf(!without.equals("meetsStandard")))
                        .param("wellPlaced", String.valueOf(!without.equals("wellPlaced")))
                        .param("usedFrom", "2026-01-01")
                        .with(As.actor(town.head()))
                        .with(csrf()))
                .andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(302);
    }
}
