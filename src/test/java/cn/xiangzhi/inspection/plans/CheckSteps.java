package cn.xiangzhi.inspection.plans;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.InspectionTown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A township whose checks are planned, arranged, scanned and read through its pages. */
abstract class CheckSteps {

    static final Pattern TAGS = Pattern.compile("<[^>]*>");
    static final String CITY = "CG-CF-024";
    static final String WATER = "SL-CF-001";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    Today today;

    @Autowired
    JdbcClient jdbc;

    private final String county;
    InspectionTown town;
    String day = "";

    CheckSteps(String county) {
        this.county = county;
    }

    @BeforeAll
    void 建一个乡镇() {
        town = new InspectionTown(context, mvc, county);
        day = today.date().toString();
    }

    MockHttpServletResponse arrange(UUID shop, UUID helper, String experts) throws Exception {
        return town.send(
                town.officer,
                "/checks",
                "once",
                Ids.next().toString(),
                "subject",
                shop.toString(),
                "cause",
                "ASKED",
                "causeWords",
                "店主申请",
                "on",
                day,
                "officer1",
                town.officer.person().toString(),
                "officer2",
                town.second.toString(),
                "helpers",
                helper.toString(),
                "experts",
                experts,
                "items",
                CITY);
    }

    UUID plan(String title, String field, String item, String risk) throws Exception {
        var id = Ids.next();
        town.sent(
                town.officer,
                "/inspection-plans",
                "once",
                id.toString(),
                "township",
                town.code,
                "title",
                title,
                "year",
                "" + today.date().getYear(),
                "month",
                "" + today.date().getMonthValue(),
                "field",
                field,
                "body",
                "查湾镇人民政府",
                "items",
                item,
                "risk",
                risk);
        return id;
    }

    MockHttpServletResponse arrange(
            UUID shop, String cause, String words, List<String> rows, String items, UUID one, UUID other)
            throws Exception {
        var pairs = new ArrayList<>(List.of(
                "once",
                Ids.next().toString(),
                "subject",
                shop.toString(),
                "cause",
                cause,
                "causeWords",
                words,
                "on",
                day,
                "officer1",
                one.toString(),
                "officer2",
                other.toString(),
                "items",
                items));
        rows.forEach(row -> pairs.addAll(List.of("rows", row)));
        return town.send(town.officer, "/checks", pairs.toArray(String[]::new));
    }

    static UUID arranged(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getRedirectedUrl())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("/checks/");
        return UUID.fromString(answer.getRedirectedUrl().substring("/checks/".length()));
    }

    String scan(UUID check) throws Exception {
        var page = town.send(town.officer, "/checks/" + check + "/code").getContentAsString(StandardCharsets.UTF_8);
        var link = Pattern.compile("/public/visit/\\d{6}[0-9a-f]{32}").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(page).contains("<svg xmlns=", "入企检查码");
        return link.group();
    }

    static String text(String page) {
        return TAGS.matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    }
}
