package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists by stage, and the columns the database fills in for them so that a step need not touch every index. */
@XiangzhiTest
@Import(CaseRoad.class)
class StageListsRoadTest extends SampleSteps {

    private static final Listing LISTING = Listing.at("/cases", "案件")
            .sortable("opened", "线索登记", Listing.Column.Kind.DATE, "desc")
            .choose("stage", "阶段", Option.all(Stage.values()))
            .choose("procedure", "程序", Option.all(Procedure.values()))
            .between("opened", "线索登记日期");

    @Autowired
    private CaseLines lines;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void 按阶段列出的_在办的和了结的都找得到_换了阶段就不再列在原来的阶段() {
        var town = road.town("CG-CF-024");
        var id = served(town);
        var lead = road.lead(town, "CG-CF-024", "CITIZEN", "何小满", "2026-04-29T17:20");
        assertThat(at(town, Stage.PERFORMING)).containsExactly(id);
        assertThat(at(town, Stage.LEAD)).containsExactly(lead);
        assertThat(at(town, Stage.CLOSED)).isEmpty();
        paid(town, id);
        assertThat(at(town, Stage.FULFILLED)).containsExactly(id);
        assertThat(at(town, Stage.PERFORMING)).isEmpty();
        closed(town, id);
        assertThat(at(town, Stage.CLOSED)).containsExactly(id);
        assertThat(at(town, Stage.FULFILLED)).isEmpty();
    }

    @Test
    void 缴款期限已到的只找履行中的() {
        var town = road.town("CG-CF-024");
        var id = served(town);
        var due = LocalDate.parse("2026-05-14");
        assertThat(road.files.lapsed(town.county(), due.minusDays(1), new UUID(0, 0)))
                .isEmpty();
        assertThat(road.files.lapsed(town.county(), due, new UUID(0, 0))).containsExactly(id);
        paid(town, id);
        assertThat(road.files.lapsed(town.county(), due, new UUID(0, 0))).isEmpty();
    }

    @Test
    void 数据库填写的了结阶段与流程一致() {
        var ended = Arrays.stream(Stage.values())
                .filter(stage -> !stage.open())
                .map(Stage::name)
                .toList();
        var told = jdbc.sql("""
                        select generation_expression from information_schema.columns
                        where table_name = 'casework_case' and column_name = 'ended_stage'
                        """).query(String.class).single();
        assertThat(Arrays.stream(Stage.values()).map(Stage::name).filter(name -> told.contains("'" + name + "'")))
                .containsExactlyElementsOf(ended);
    }

    @Test
    void 办一步只改阶段_没有一个索引记着阶段() {
        assertThat(jdbc.sql("""
                        select a.attname from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid
                         and (a.attnum = any(i.indkey) or pg_get_expr(i.indpred, i.indrelid) ~ ('\\m' || a.attname || '\\M'))
                        where i.indrelid = 'casework_case'::regclass
                        """).query(String.class).list())
                .contains("ended_stage", "open")
                .doesNotContain("stage", "version", "order_stage");
    }

    private List<UUID> at(Town town, Stage stage) {
        var query = LISTING.read(new ListRequest(Map.of("stage", stage.name()), false));
        return lines.page(town.scope(), query).rows().stream()
                .map(CaseLines.Line::id)
                .toList();
    }

    private UUID served(Town town) {
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T17:20");
        road.identify(town, id, "CITIZEN", "罗庆生", "41089919710822035X", "2026-04-29T17:22");
        road.evidence(town, id, "两次现场照片", "2026-04-29T17:25");
        summary(town, id, "罚款", "200", "2026-04-29T17:30");
        road.go(town.officer(), id, "NOTIFY_ON_SPOT", "2026-04-29T17:32", "noticeRecord", "录像", "pleaMade", "不陈述申辩");
        spot(town, id, "银行或者电子支付", "2026-04-29T17:35");
        road.go(town.officer(), id, "REPORT_TO_ORGAN", "2026-04-30T09:00", "reportedTo", "值班室");
        return id;
    }
}
