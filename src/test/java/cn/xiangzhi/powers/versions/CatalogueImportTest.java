package cn.xiangzhi.powers.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.CountyWords;
import cn.xiangzhi.shell.SheetReader;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A county's catalogue out and in again, on a real PostgreSQL. */
@XiangzhiTest
class CatalogueImportTest {

    private static final String CODE = "HB-CF-020";
    private static int counties;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CatalogueImport imports;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CountyWords words;

    @Autowired
    private Powers powers;

    @Autowired
    private PlaceRegister places;

    private String county;
    private Actor office;
    private MockMvc mvc;

    @BeforeEach
    void 一个虚构的县() {
        county = "65%04d".formatted(++counties);
        office = actor(null);
        places.bring(
                office,
                List.of(new NewDivision(county, "清川县", "", null), new NewDivision(county + "101", "云溪镇", "", null)));
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void 导出的表原样导入没有变化() throws Exception {
        var exported = mvc.perform(get("/powers/export.xlsx").with(As.actor(office)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var rows = SheetReader.read(new ByteArrayInputStream(exported), ItemSheet.NEEDED);
        var preview = imports.preview(office, rows, "");
        assertThat(preview.errors()).isEmpty();
        assertThat(preview.differences()).isEmpty();
        assertThat(preview.unchanged()).isEqualTo(rows.size()).isGreaterThan(360);
    }

    @Test
    void 变更的幅度自生效日起_以前仍按原来的_别的县不变() {
        var from = LocalDate.of(2026, 11, 1);
        var row = row(Map.of("公民罚款上限", "9999", "生效日", from.toString()));
        var preview = imports.preview(office, List.of(row), "");
        assertThat(preview.differences()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Differences.Kind.CHANGED);
            assertThat(one.fields()).extracting(Differences.Field::head).contains("公民罚款上限", "生效日");
        });
        var once = Ids.next();
        assertThat(imports.confirm(office, once, List.of(row), "", preview.stamp()))
                .isEqualTo(1);
        assertThat(imports.confirm(office, once, List.of(row), "", preview.stamp()))
                .isZero();
        assertThat(powers.item(county, CODE, from).orElseThrow().citizenMax()).isEqualByComparingTo("9999");
        assertThat(powers.item(county, CODE, from.minusDays(1)).orElseThrow().citizenMax())
                .isNotEqualByComparingTo("9999");
        assertThat(powers.item("659999", CODE, from).orElseThrow().citizenMax()).isNotEqualByComparingTo("9999");
        assertThatThrownBy(() -> imports.confirm(office, Ids.next(), List.of(row), "", preview.stamp()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void 改了规定不写新的生效日不行_乡镇不能导入_新的依据要写明() {
        var changed = imports.preview(office, List.of(row(Map.of("公民罚款上限", "9999"))), "");
        assertThat(changed.errors()).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo("生效日");
            assertThat(error.problem()).contains("公民罚款上限");
        });
        assertThatThrownBy(() -> imports.preview(actor(county + "101"), List.of(row(Map.of())), ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("县级统一");
        var basis = row(Map.of("依据", "《清川县露天烧烤管理办法》第3条", "生效日", "2026-11-01"));
        assertThat(imports.preview(office, List.of(basis), "").errors())
                .extracting(SheetReader.RowError::column)
                .containsExactly("依据");
        assertThat(imports.preview(office, List.of(basis), "清川县露天烧烤管理办法").errors())
                .isEmpty();
    }

    @Test
    void 终止的事项以后没有_以前仍有_补正的说法马上能找到() {
        confirm(row(Map.of("失效日", "2026-10-31")));
        assertThat(powers.item(county, CODE, LocalDate.of(2026, 11, 1))).isEmpty();
        assertThat(powers.item(county, CODE, LocalDate.of(2026, 10, 31))).isPresent();
        words.add(office, Ids.next(), "GD-CF-001", "嗡嗡怪铁盆");
        assertThat(catalogue.find(county, "房顶那个嗡嗡怪铁盆", 1))
                .extracting(found -> found.thing().item().code())
                .containsExactly("GD-CF-001");
        assertThat(catalogue.find("659999", "嗡嗡怪铁盆", 5))
                .noneMatch(found -> found.thing().item().code().equals("GD-CF-001"));
    }

    @Test
    void 依据废止_涉及的事项列出_事项页有提示_网页能打开() throws Exception {
        mvc.perform(post("/powers/law-changes")
                        .with(As.actor(office))
                        .with(csrf())
                        .param("once", Ids.next().toString())
                        .param("law", "生态环境法典")
                        .param("article", "第1131条")
                        .param("kind", "修改")
                        .param("on", "2027-03-01"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/powers/law-changes").with(As.actor(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("HB-CF-015")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("CG-CF-050"))));
        mvc.perform(get("/powers/items/HB-CF-015").with(As.actor(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("依据有变化")))
                .andExpect(content().string(Matchers.containsString("从旧兼从轻")));
        for (var path : List.of("/powers/import", "/public/powers/items/HB-CF-015", "/public/powers/officers")) {
            mvc.perform(get(path).with(As.actor(office))).andExpect(status().isOk());
        }
        mvc.perform(post("/powers/law-changes")
                        .with(As.actor(office))
                        .with(csrf())
                        .param("once", Ids.next().toString())
                        .param("law", "生态环境法典")
                        .param("article", "若干条")
                        .param("kind", "修改")
                        .param("on", "2027-03-01"))
                .andExpect(status().isBadRequest());
    }

    private void confirm(SheetRow row) {
        var preview = imports.preview(office, List.of(row), "");
        assertThat(preview.errors()).isEmpty();
        assertThat(imports.confirm(office, Ids.next(), List.of(row), "", preview.stamp()))
                .isEqualTo(1);
    }

    private SheetRow row(Map<String, String> changes) {
        var cells =
                new HashMap<>(ItemSheet.cells(catalogue.versions(county, CODE).getFirst()));
        cells.putAll(changes);
        return new SheetRow(2, cells);
    }

    private Actor actor(@Nullable String township) {
        var id = new UUID(0, 1);
        return new Actor(
                id, id, "周文", id, "清川县司法局", "目录管理员", new Scope(county, township, null), EnumSet.allOf(Right.class));
    }
}
