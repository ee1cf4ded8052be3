package cn.xiangzhi.inspection.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.CreditCode;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.InspectionTown;
import cn.xiangzhi.inspection.NewVisit;
import cn.xiangzhi.inspection.Visits;
import cn.xiangzhi.inspection.visits.SubjectKind;
import cn.xiangzhi.inspection.visits.VisitResult;
import cn.xiangzhi.places.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Subjects: one page with all that was done, checked numbers, masks, doubles merged and parted, import, drives (S9 S21). */
@XiangzhiTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubjectRoadTest {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visits visits;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    private InspectionTown town;

    @BeforeAll
    void 建一个乡镇() {
        town = new InspectionTown(context, mvc, "340201");
    }

    @Test
    void 号码按校验位核对_抄错一位的不收_同一号码不登记两次() throws Exception {
        var right = code("91340201MA0000001");
        var wrong = right.substring(0, 17) + (right.charAt(17) == '0' ? '1' : '0');
        var refused = town.send(
                town.officer,
                "/subjects",
                "once",
                Ids.next().toString(),
                "kind",
                "ENTERPRISE",
                "name",
                "查湾制砖厂",
                "township",
                town.code,
                "place",
                "后街1号",
                "number",
                wrong);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("校验位不对", "查湾制砖厂");
        var id = town.shop("查湾制砖厂", right);
        var page = town.page(town.officer, "/subjects/" + id);
        assertThat(page).as("信用代码是公开的").contains(right);
        var twice = town.send(
                town.officer,
                "/subjects",
                "once",
                Ids.next().toString(),
                "kind",
                "SHOP",
                "name",
                "另一家",
                "township",
                town.code,
                "place",
                "后街2号",
                "number",
                right.toLowerCase());
        assertThat(twice.getStatus()).isEqualTo(409);
        assertThat(twice.getContentAsString(StandardCharsets.UTF_8)).contains("同一号码已登记为“查湾制砖厂”");
    }

    @Test
    void 负责人和身份证号加密遮盖_写明用途才看得到原文_记入审计() throws Exception {
        var number = "34020119850302001";
        number += IdNumber.check(number);
        var id = Ids.next();
        town.sent(
                town.officer,
                "/subjects",
                "once",
                id.toString(),
                "kind",
                "DWELLING",
                "name",
                "前街30号",
                "township",
                town.code,
                "village",
                town.village,
                "place",
                "前街30号",
                "number",
                number,
                "holder",
                "欧阳房东",
                "phone",
                "13900001234");
        assertThat(town.page(town.officer, "/subjects/" + id))
                .doesNotContain(number, "欧阳房东", "13900001234")
                .contains("欧***");
        assertThat(jdbc.sql("select x::text from inspection_subject x where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain(number, "欧阳房东", "13900001234");
        assertThat(town.send(town.officer, "/subjects/" + id + "/open", "reason", " ")
                        .getStatus())
                .isEqualTo(400);
        assertThat(town.send(town.officer, "/subjects/" + id + "/open", "reason", "通知消防检查")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(number, "欧阳房东", "13900001234");
        assertThat(jdbc.sql("select count(*) from access_audit where county_code = :county and subject_id = :id")
                        .param("county", town.county)
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        town.sent(
                town.officer,
                "/subjects",
                "once",
                id.toString(),
                "version",
                "0",
                "kind",
                "DWELLING",
                "name",
                "前街30号",
                "township",
                town.code,
                "place",
                "前街30号院内",
                "risk",
                "HIGH",
                "riskSource",
                "消防所2026年排查");
        assertThat(town.send(town.officer, "/subjects/" + id + "/open", "reason", "核对更正")
                        .getContentAsString(StandardCharsets.UTF_8))
                .as("更正时没填的个人信息不丢")
                .contains(number, "欧阳房东", "高风险（消防所2026年排查）");
    }

    @Test
    void 做过的事在一页上_先登记后检查和先检查后登记都对得上_别的乡镇打不开() throws Exception {
        visit("老周烧烤店", VisitResult.CORRECTED);
        var id = town.shop("老周烧烤店", "");
        visit("老周烧烤店", VisitResult.NOTHING_FOUND);
        var page = text(town.page(town.officer, "/subjects/" + id));
        assertThat(page).contains("检查 2", "改正 1", "未发现问题", "当场改正");
        assertThat(text(town.page(town.officer, "/subjects/" + id + "?show=改正")))
                .doesNotContain("未发现问题");
        assertThat(town.status(town.elsewhere(), "/subjects/" + id)).isEqualTo(404);
    }

    @Test
    void 疑似重复的找得到_合并以后经过在一页_撤销以后各归各的_核对过不同的不再提示() throws Exception {
        visit("永兴五金经营部", VisitResult.CORRECTED);
        var kept = town.shop("查湾镇永兴五金商行", "");
        var twin = town.shop("永兴五金经营部", "");
        assertThat(text(town.page(town.officer, "/subjects/doubles"))).contains("永兴五金经营部", "名称相近，地址相近");
        town.sent(
                town.officer,
                "/subjects/" + kept + "/merge",
                "twin",
                twin.toString(),
                "version",
                "0",
                "reason",
                "执照和门牌核对是一家");
        assertThat(text(town.page(town.officer, "/subjects/" + kept))).contains("检查 1", "并入“永兴五金经营部”");
        assertThat(text(town.page(town.officer, "/subjects/" + twin))).contains("这一档案已并入 查湾镇永兴五金商行");
        assertThat(town.page(town.officer, "/subjects/doubles")).doesNotContain(twin.toString());
        assertThat(town.send(
                                town.officer,
                                "/subjects/" + kept + "/merge",
                                "twin",
                                twin.toString(),
                                "version",
                                "0",
                                "reason",
                                "再来一次")
                        .getStatus())
                .isEqualTo(400);
        town.sent(town.officer, "/subjects/" + twin + "/separate", "version", "1", "reason", "是两家");
        assertThat(text(town.page(town.officer, "/subjects/" + kept))).doesNotContain("检查 1");
        assertThat(text(town.page(town.officer, "/subjects/" + twin))).contains("检查 1");
        town.sent(town.officer, "/subjects/" + kept + "/apart", "twin", twin.toString(), "reason", "一家在东头一家在西头");
        assertThat(town.page(town.officer, "/subjects/doubles")).doesNotContain(twin.toString());
    }

    @Test
    void 导入先看逐行错误_全对才能确认_同一张表确认两次只登记一次() throws Exception {
        var head = "名称,类型,村居,地址,号码,负责人,联系电话,信用等级,信用来源\n";
        var good = head + "导入甲店,商铺,前街村,前街甲1号,,,,A,市监2025年\n导入乙厂,企业,前街村,后街乙2号," + code("91340201MA0000002")
                + ",方厂长,05530000000,,\n";
        var bad = good + "导入丙店,小摊,前街村,前街3号,,,,,\n导入丁店,商铺,没有村,前街4号,,,,,\n导入戊店,商铺,前街村,前街5号,123,,,B,市监\n";
        var wrong = upload(bad);
        assertThat(text(wrong)).contains("有 3 处需要改正", "没有“小摊”这一种", "没有叫“没有村”的村居", "应为 18 位");
        assertThat(count("导入甲店")).isZero();
        var right = upload(good);
        assertThat(text(right)).contains("将登记 2 个检查对象，现在还没有登记");
        assertThat(count("导入甲店")).as("预览不登记").isZero();
        var once = Ids.next().toString();
        for (var n = 0; n < 2; n++) {
            town.sent(town.officer, "/subjects/import/confirm", "township", town.code, "sheet", good, "once", once);
        }
        assertThat(count("导入甲店")).isEqualTo(1);
        assertThat(text(town.page(town.officer, "/subjects?q=导入"))).contains("导入甲店", "导入乙厂", "方**", "A 级");
    }

    @Test
    void 门前三包签订和终止_记在档案里() throws Exception {
        var id = town.shop("三包店", "");
        town.sent(
                town.officer,
                "/subjects/" + id + "/agreement",
                "once",
                Ids.next().toString(),
                "area",
                "门前至路沿石",
                "duties",
                "包卫生\n包秩序\n包绿化",
                "signer",
                "钱老板",
                "signedOn",
                today.date().toString());
        var page = text(town.page(town.officer, "/subjects/" + id));
        assertThat(page).contains("责任书 1", "门前至路沿石", "钱**", "包秩序").doesNotContain("钱老板");
        var agreement = jdbc.sql("select id from inspection_door_agreement where subject_id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
        town.sent(
                town.officer,
                "/subjects/" + id + "/agreements/" + agreement + "/end",
                "version",
                "0",
                "reason",
                "换了经营者");
        assertThat(text(town.page(town.officer, "/subjects/" + id))).contains("已终止", "换了经营者");
    }

    @Test
    void 集中告知每户一次_张贴的要照片_没送到的写原因_数字打开就是那几户() throws Exception {
        for (var n = 1; n <= 3; n++) {
            town.sent(
                    town.officer,
                    "/subjects",
                    "once",
                    Ids.next().toString(),
                    "kind",
                    "SITE",
                    "name",
                    "工地" + n,
                    "township",
                    town.code,
                    "place",
                    "东山" + n + "号");
        }
        var drive = Ids.next();
        var day = today.date().toString();
        assertThat(town.sent(
                        town.officer,
                        "/drives",
                        "once",
                        drive.toString(),
                        "township",
                        town.code,
                        "title",
                        "工地扬尘告知",
                        "notice",
                        "裸土覆盖，车辆冲洗",
                        "from",
                        day,
                        "to",
                        day,
                        "kind",
                        "SITE"))
                .isEqualTo("/drives/" + drive);
        var notices = jdbc.sql("select id from inspection_drive_notice where drive_id = :drive order by id")
                .param("drive", drive)
                .query(UUID.class)
                .list();
        assertThat(notices).hasSize(3);
        var path = "/drives/" + drive + "/notices/";
        assertThat(town.send(town.officer, path + notices.get(0), "how", "POSTED")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("张贴的没有照片");
        town.sent(town.officer, path + notices.get(0), "how", "HANDED", "receiver", "工长老赵");
        assertThat(town.send(town.officer, path + notices.get(0), "how", "HANDED", "receiver", "工长老赵")
                        .getStatus())
                .as("每户一次")
                .isEqualTo(409);
        town.sent(town.officer, path + notices.get(1), "how", "", "words", "停工无人");
        var page = text(town.page(town.officer, "/drives/" + drive));
        assertThat(page).contains("共 3 户", "已送达 1 户（33%）", "没有送到 1 户", "待送达 1 户");
        assertThat(text(town.page(town.officer, "/drives/" + drive + "?state=FAILED")))
                .contains("停工无人");
        town.sent(town.officer, path + notices.get(1), "how", "PHONE", "words", "");
        assertThat(text(town.page(town.officer, "/drives/" + drive)))
                .as("没送到的还可以再送")
                .contains("已送达 2 户（66%）");
        assertThat(town.status(town.elsewhere(), "/drives/" + drive)).isEqualTo(404);
        assertThat(town.status(town.elsewhere(), path + notices.get(2))).isEqualTo(404);
    }

    private String upload(String sheet) throws Exception {
        return town.answer(
                        multipart("/subjects/import")
                                .file(new MockMultipartFile(
                                        "file", "对象.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)))
                                .with(As.actor(town.officer)),
                        "township",
                        town.code)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int count(String name) {
        return jdbc.sql("select count(*) from inspection_subject where county_code = :county and name = :name")
                .param("county", town.county)
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private void visit(String name, VisitResult result) {
        var now = today.now();
        var id = Ids.next();
        for (var twice = 0; twice < 2; twice++) {
            visits.record(
                    town.officer,
                    new NewVisit(
                            id,
                            new NewVisit.Why(null, null, "投诉举报", "", "群众来电反映"),
                            new Place(town.county, town.code, town.village, "前街", null, null),
                            now.minusHours(1),
                            now.minusMinutes(20),
                            new NewVisit.Team(List.of(town.officer.person(), town.second), "", true),
                            new NewVisit.Whom(SubjectKind.BUSINESS, name, null),
                            new NewVisit.Came("门前堆物", result, "", null)),
                    List.of());
        }
    }

    private static String code(String first) {
        return first + CreditCode.check(first);
    }

    private static String text(String page) {
        return TAGS.matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    }
}
