package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.documents.forms.PaperForms;
import com.deque.html.axecore.playwright.AxeBuilder;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S13 F27: a record of questioning signed page by page on a phone; printed with the ink; fallen when its words change. */
@XiangzhiTest
@Tag("browser")
class S13SignatureTest {

    private static final String TOWN = "410899101";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperForms forms;

    @Autowired
    private JdbcClient jdbc;

    private Actor officer;
    private UUID record;

    @BeforeEach
    void 一份几页的询问笔录() {
        InventedCounty.fill(context);
        assumeThat(forms.offered())
                .as("随附的字体")
                .allSatisfy(each -> assertThat(each.missing()).isNull());
        officer = actor("zhouhaitao");
        var organ = jdbc.sql("select id from organization_organ where county_code = :county and name = '云溪镇人民政府'")
                .param("county", Cast.COUNTY)
                .query(UUID.class)
                .single();
        var fields = new java.util.HashMap<>(PrintedPapers.fields(PaperKind.INQUIRY_RECORD));
        fields.put("被询问人", "韩守田");
        fields.put("执法人员", List.of("周海涛（执法证号410899-0103）", "孙晓燕（执法证号410899-0104）"));
        fields.put("问答", java.util.Collections.nCopies(12, Map.of("问", "货架是谁摆放的？", "答", "是我店里的，早上进货多，店里放不下，先摆在门口了。")));
        record = papers.issue(
                        officer,
                        organ,
                        PaperKind.INQUIRY_RECORD,
                        "case",
                        Ids.next(),
                        LocalDate.of(2026, 11, 12),
                        fields)
                .id();
    }

    @Test
    void 手机上逐页手写签名_印在版式文件里_字改了就失效() throws Exception {
        var before = pages();
        assertThat(before).isGreaterThan(1);
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao")) {
            phone.open("/papers/" + record + "/signatures")
                    .sees("被询问人", "待签", "逐页签名")
                    .fits();
            assertThat(faults(phone)).isEmpty();
            phone.followNamed("被询问人签名").fits().sees("第1页，共" + before + "页");
            assertThat(phone.value("name")).isEqualTo("韩守田");
            assertThat(faults(phone)).isEmpty();
            phone.page().locator("[data-sign-next]").click();
            phone.sees("第1页还没有签名");
            for (var page = 1; page < before; page++) {
                draw(phone);
                phone.page().locator("[data-sign-next]").click();
            }
            phone.page().locator(".sign-steps [type=submit]").click();
            phone.sees("第" + before + "页还没有签名");
            draw(phone);
            phone.picture("s13-sign-390");
            phone.press("确认签名")
                    .sees("被询问人 韩守田 已签名", "已签 1 人", "第" + before + "页")
                    .fits();
            assertThat(faults(phone)).isEmpty();
            phone.picture("s13-signed-390");
        }
        assertThat(pages()).isEqualTo(before + 1);
        assertThat(text()).contains("签名附页").contains("被询问人韩守田（本人）").contains("周海涛取得");
        assertThat(kept()).isEqualTo(before);
        try (var head = Visitor.at(port).signIn("zhangmingyuan")) {
            head.open("/papers/" + record + "/signatures")
                    .sees("韩守田（本人）", "有效")
                    .fits()
                    .picture("s13-signed-1440");
            change();
            head.open("/papers/" + record + "/signatures")
                    .sees("已失效", "不属于现在的文书")
                    .fits();
            head.picture("s13-fallen-1440");
        }
        assertThat(text()).contains("已失效：文书内容在签名以后改动过").contains("不是我店里的");
    }

    /** A name of several strokes, drawn with the mouse. */
    private static void draw(Visitor by) {
        var field = by.page().locator("canvas:visible");
        field.scrollIntoViewIfNeeded();
        var box = field.boundingBox();
        var mouse = by.page().mouse();
        for (var stroke : new double[][] {
            {.1, .3, .35, .3}, {.22, .15, .2, .8}, {.45, .2, .75, .25}, {.6, .25, .5, .85}, {.7, .5, .92, .8}
        }) {
            mouse.move(box.x + box.width * stroke[0], box.y + box.height * stroke[1]);
            mouse.down();
            for (var n = 1; n <= 10; n++) {
                mouse.move(
                        box.x + box.width * (stroke[0] + (stroke[2] - stroke[0]) * n / 10),
                        box.y + box.height * (stroke[1] + (stroke[3] - stroke[1]) * n / 10));
            }
            mouse.up();
        }
    }

    /** How many pages hold strokes of their own in the store. */
    private int kept() {
        return jdbc.sql("""
                select count(*) from documents_signature s,
                  lateral jsonb_array_elements(s.marks::jsonb) mark
                where s.paper = :paper and jsonb_array_length(mark -> 'strokes') = 5
                """).param("paper", record).query(Integer.class).single();
    }

    /** As only somebody can who has the store itself in hand: a final paper is not edited otherwise. */
    private void change() {
        jdbc.sql("delete from documents_paper_final where paper = :id")
                .param("id", record)
                .update();
        jdbc.sql("update documents_paper set html = replace(html, '是我店里的', '不是我店里的') where id = :id")
                .param("id", record)
                .update();
    }

    private int pages() {
        return forms.pages(papers.open(officer, record));
    }

    private String text() throws Exception {
        try (var document = Loader.loadPDF(forms.give(papers.open(officer, record), PaperForm.PDF))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private Actor actor(String login) {
        var row = jdbc.sql("select a.id, a.person_id, a.name from access_account a where a.login = :login")
                .param("login", login)
                .query()
                .singleRow();
        var person = (UUID) row.get("person_id");
        return new Actor(
                (UUID) row.get("id"),
                person,
                (String) row.get("name"),
                person,
                "清源县云溪镇人民政府",
                "岗位",
                new Scope(Cast.COUNTY, TOWN, null),
                EnumSet.allOf(Right.class));
    }

    private static List<String> faults(Visitor visitor) {
        return new AxeBuilder(visitor.page())
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + " " + rule.getHelp() + " "
                                + rule.getNodes().getFirst().getHtml())
                        .toList();
    }
}
