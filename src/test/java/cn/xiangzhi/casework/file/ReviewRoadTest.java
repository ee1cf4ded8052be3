package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.casework.review.Reviews;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Case-file review on a real PostgreSQL (F37): the checks over a walked case. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class ReviewRoadTest extends ReviewSteps {

    @Autowired
    private Reviews reviews;

    @Test
    void 按规矩走完的简易案件没有扣分_页面指出每一项() throws Exception {
        var town = road.town("CG-CF-024");
        var id = closed(town, "罗庆生");
        var row = road.row(town, id);
        var review = reviews.of(town.reviewer(), row, road.files.file(row));
        assertThat(review.defects().stream().map(a -> a.check().number() + a.places()))
                .isEmpty();
        assertThat(review.points()).isEqualTo(100);
        assertThat(page(town.reviewer(), "/cases/" + id + "/file-review"))
                .contains("自动评查", "100", "优秀", "id=\"act-1\"", "id=\"papers\"", "执法人员当日是否持有有效的执法证")
                .doesNotContain("罗庆生");
        assertThat(page(town.officer(), "/cases/" + id)).contains("自查：评查时会扣哪些分");
    }

    @Test
    void 公示按公示室的记录评_逾期公示的扣那一项_不看结案时的勾选() throws Exception {
        var town = road.town("CG-CF-024");
        var id = closed(town, "罗庆生");
        published(town, id, "2026-05-13");
        var row = road.row(town, id);
        var defect =
                reviews.of(town.reviewer(), row, road.files.file(row)).defects().getFirst();
        assertThat(defect.check().number()).isEqualTo("7-1");
        assertThat(defect.places().getFirst().label()).contains("2026-05-13公示，期限到2026-05-12");
        assertThat(page(town.officer(), "/cases/" + id + "/file-review"))
                .contains(
                        "期限到2026-05-12", "href=\"#" + defect.places().getFirst().anchor() + "\"");
    }

    @Test
    void 没有写明逾期加处罚款的决定_扣那一项_链接到决定那一步() throws Exception {
        var town = road.town("CG-CF-024");
        var id = decided(town, "罗庆生", "false");
        var row = road.row(town, id);
        var defect =
                reviews.of(town.reviewer(), row, road.files.file(row)).defects().getFirst();
        assertThat(defect.check().number()).isEqualTo("5-6");
        assertThat(page(town.officer(), "/cases/" + id + "/file-review"))
                .contains("href=\"#" + defect.places().getFirst().anchor() + "\"", "扣2分");
    }
}
