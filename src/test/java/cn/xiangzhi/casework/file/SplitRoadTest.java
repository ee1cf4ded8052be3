package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.Exhibits;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.documents.HandedFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A violation taken out of a file into its own, with what belongs to it. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class SplitRoadTest extends ViolationSteps {

    @Test
    void 分案另行登记_当事人和经办人一并带去_两案互相链接() throws Exception {
        var town = road.town(STALL, SIGN, STRAW);
        var id = opened(town, STALL, NUMBER);
        add(town, id, SIGN, "招牌破损", "2026-03-02T10:00");
        split(town, id, "2");
        assertThat(kept(town, id)).containsExactly("1 " + STALL + " STANDING null", "2 " + SIGN + " SPLIT null");
        var gone = UUID.fromString(road.said(town, id, "splitCase"));
        var row = road.row(town, gone);
        assertThat(row.itemCode()).isEqualTo(SIGN);
        assertThat(row.stage()).isEqualTo("LEAD");
        assertThat(row.partyShown()).isEqualTo(road.row(town, id).partyShown());
        assertThat(road.said(town, gone, "summary")).isEqualTo("招牌破损");
        assertThat(page(town.officer(), "/cases/" + id)).contains("已分案", "/cases/" + gone);
        assertThat(page(town.officer(), "/cases/" + gone)).contains("/cases/" + id);
        refused(null, "没有这个选项", () -> split(town, id, "2"));
        assertThat(page(town.officer(), "/cases/" + id + "/split-violation")).contains("本案只有一个违法行为");
        add(town, id, SIGN, "又一处招牌破损", "2026-03-02T12:00");
        assertThat(kept(town, id)).as("编号不重用").contains("3 " + SIGN + " STANDING null");
    }

    @Test
    void 登记本案时的违法行为也可以分出_另一项接替_证据连同照片引用到另案_原件留在本案() throws Exception {
        var town = road.town(STALL, SIGN);
        var id = opened(town, STALL, NUMBER);
        photographed(town, id);
        add(town, id, SIGN, "招牌破损", "2026-03-02T10:00");
        refused(null, "“货架照片”不是本案在用的证据", () -> split(town, id, "1", "货架照片"));
        split(town, id, "1", "摊位照片");
        assertThat(kept(town, id)).containsExactly("1 " + STALL + " SPLIT null", "2 " + SIGN + " STANDING null");
        assertThat(road.row(town, id).itemCode()).as("余下的一项接替本案").isEqualTo(SIGN);
        assertThat(road.said(town, id, "facts")).isEqualTo("招牌破损");
        var gone = UUID.fromString(road.said(town, id, "splitCase"));
        assertThat(road.row(town, gone).itemCode()).isEqualTo(STALL);
        assertThat(road.files.file(road.row(town, gone)).evidence().inForce())
                .singleElement()
                .satisfies(piece -> {
                    assertThat(Exhibits.title(piece)).isEqualTo("摊位照片");
                    assertThat(piece.facts().text("origin"))
                            .contains("引自" + road.row(town, id).number(), "执法记录仪", "原件存该案");
                });
        assertThat(road.files.file(road.row(town, id)).evidence().inForce())
                .extracting(Exhibits::title)
                .containsExactly("现场照片", "摊位照片");
        var digests = jdbc.sql("""
                        select distinct f.digest from documents_attachment f
                        join casework_act a on a.county_code = f.county_code and a.id = f.matter
                        where f.county_code = :county and a.case_id = any(:cases)
                        """)
                .param("county", town.county())
                .param("cases", new UUID[] {id, gone})
                .query(String.class)
                .list();
        assertThat(digests).as("两案的附件是同一个文件").hasSize(1);
        assertThat(page(town.officer(), "/cases/" + gone)).contains("摊位照片", "摊位.png", "引自");
        assertThat(page(town.officer(), "/cases/" + id)).contains("已分案", "/cases/" + gone);
        investigatedAlone(town, id);
        refused("AUTH-06", SIGN + "的罚款上限为1000元", () -> concludeAlone(town, id, "1001"));
        concludeAlone(town, id, "300");
        assertThat(kept(town, id)).contains("2 " + SIGN + " STANDING null");
    }

    private void photographed(Town town, UUID id) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        work.make(
                town.officer(),
                id,
                road.row(town, id).version(),
                Ids.next(),
                OrdinaryMove.TAKE_EVIDENCE,
                CaseRoad.map(
                        "evidenceKind",
                        "视听资料",
                        "title",
                        "摊位照片",
                        "content",
                        "摊位占道",
                        "proves",
                        "违法事实",
                        "origin",
                        "执法记录仪",
                        "takenAt",
                        "2026-03-02T09:35",
                        "takenPlace",
                        "现场",
                        "takenBy",
                        "周海涛",
                        "takenHow",
                        "拍摄",
                        "holder",
                        "当事人签名",
                        "verification",
                        "已查证属实"),
                List.of(new HandedFile("摊位.png", () -> new ByteArrayInputStream(bytes.toByteArray()))),
                CaseRoad.at("2026-03-02T09:35"));
    }

    private void investigatedAlone(Town town, UUID id) {
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-03-03T09:00",
                "facts",
                "招牌破损",
                "occurredOn",
                "2026-03-02",
                "discoveredOn",
                "2026-03-02",
                "violated",
                "条例第44条",
                "basis",
                "条例第44条第5项",
                "proposal",
                "建议立案");
        road.go(town.head(), id, "FILE", "2026-03-04T09:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", "2026-03-04T10:00", "certificatesShown", "true", "rightsTold", "true");
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2026-03-04T11:00",
                "orderedElsewhere",
                "云责改〔2026〕1号（2026-02-20）",
                "checkedOn",
                "2026-03-04",
                "checkNote",
                "复查",
                "corrected",
                "未改正");
    }

    private void concludeAlone(Town town, UUID id, String fine) {
        road.go(
                town.officer(),
                id,
                "CONCLUDE",
                "2026-03-05T09:00",
                "facts",
                "招牌破损",
                "violated",
                "条例第44条",
                "basis",
                "条例第44条第5项",
                "course",
                "巡查",
                "outcome",
                "给予行政处罚",
                "kinds",
                "罚款",
                "fine",
                fine,
                "discretion",
                "一般");
    }
}
