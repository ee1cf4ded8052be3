package cn.xiangzhi.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.listing.ListView;
import cn.xiangzhi.shell.listing.SavedViews;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.view.RedirectView;

@XiangzhiTest
class ListingStoreTest {

    private static final String PATH = "/demo/list";

    @Autowired
    private SavedViews views;

    @Autowired
    private Listings listings;

    @Autowired
    private JdbcClient jdbc;

    private final Actor actor = actor();

    private static Actor actor() {
        var scope = new Scope("990001", null, null);
        return new Actor(Ids.next(), Ids.next(), "甲", Ids.next(), "镇", "岗", scope, Set.of());
    }

    @Test
    void 视图可保存改名设为默认与删除() {
        views.save(actor, PATH, "本周", "q=a", true);
        views.save(actor, PATH, "上月", "q=b", true);
        views.save(actor, PATH, "本周", "q=c", false);
        assertThat(views.of(actor, PATH))
                .extracting(view -> view.name() + view.query() + view.usual())
                .containsExactly("本周q=cfalse", "上月q=btrue");
        var week = views.of(actor, PATH).getFirst().id();
        assertThatThrownBy(() -> views.rename(actor, week, "上月")).isInstanceOf(Refused.class);
        views.rename(actor, week, "近七日");
        views.usual(actor, week);
        assertThat(views.of(actor, PATH)).extracting(view -> view.usual()).containsExactly(true, false);
        views.delete(actor, week);
        assertThat(views.of(actor, PATH)).hasSize(1);
    }

    @Test
    void 他人的视图看不见也动不了() {
        views.save(actor, PATH, "我的", "q=a", false);
        var mine = views.of(actor, PATH).getFirst().id();
        var other = actor();
        assertThat(views.of(other, PATH)).isEmpty();
        views.delete(other, mine);
        assertThatThrownBy(() -> views.rename(other, mine, "抢")).isInstanceOf(Refused.class);
        assertThat(views.of(actor, PATH)).hasSize(1);
    }

    @Test
    void 有默认视图的列表先按默认打开() {
        views.save(actor, PATH, "默认", "q=%E5%8D%A0", true);
        var first = show(Map.of());
        assertThat(first.getView())
                .isInstanceOfSatisfying(
                        RedirectView.class, there -> assertThat(there.getUrl()).isEqualTo("/demo/list?q=%E5%8D%A0"));
        assertThat(show(Map.of("view", "all")).getViewName()).isEqualTo("shell/listing");
    }

    @Test
    void 逐页翻到底不重不漏() {
        var seen = new java.util.ArrayList<Object>();
        var parameters = Map.of("view", "all");
        while (true) {
            var list = (ListView)
                    Objects.requireNonNull(show(parameters).getModel().get("list"));
            list.rows().forEach(row -> seen.add(row.href()));
            if (list.next() == null) {
                break;
            }
            parameters = Map.of("after", list.next().replaceAll(".*after=([^&]+).*", "$1"));
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void 导出的表格行数与列表一致() throws Exception {
        var answer = new MockHttpServletResponse();
        Objects.requireNonNull(show(Map.of("format", "xlsx")).getView())
                .render(null, new MockHttpServletRequest(), answer);
        assertThat(answer.getHeader("Content-Disposition")).contains("filename*=UTF-8''");
        var rows = SheetReader.read(new ByteArrayInputStream(answer.getContentAsByteArray()), List.of("编号", "金额"));
        assertThat(rows).hasSize(120);
        assertThat(rows.getFirst().get("编号")).isEqualTo("第0号");
    }

    private org.springframework.web.servlet.ModelAndView show(Map<String, String> parameters) {
        return listings.show(
                DemoPages.LISTING, new ListRequest(parameters, false), actor, this::rows, ListingStoreTest::drawn);
    }

    private Page<Integer> rows(ListQuery query) {
        var after = query.params().get("after_value");
        var from = after == null ? 0 : Integer.parseInt(after.toString()) + 1;
        var fetched = IntStream.range(from, Math.min(120, from + query.limit() + 1))
                .boxed()
                .toList();
        return query.page(fetched, number -> number, number -> new UUID(0, number));
    }

    private static ListRow drawn(int number) {
        return ListRow.of(
                "/x/" + number,
                Cell.text("第" + number + "号"),
                Cell.text("事"),
                Cell.state("办理中", "blue"),
                Cell.moment(null),
                Cell.light(null, null),
                Cell.money(null));
    }

    @Test
    void 两字词在数据库中按相邻字命中() throws IOException {
        var pairs = Bigrams.of("十里铺社区门前占道经营，影响通行100%");
        var found = jdbc.sql("""
                        select array_to_tsvector(:words::text[]) @@ :pairs::tsquery and :body like all (:likes::text[])
                        """);
        assertThat(found.param("words", pairs)
                        .param("pairs", Bigrams.pairs("占道 社区"))
                        .param("body", Bigrams.plain("十里铺社区门前占道经营，影响通行100%"))
                        .param("likes", Bigrams.likes("占道 社区"))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select array_to_tsvector(:words::text[]) @@ :pairs::tsquery")
                        .param("words", pairs)
                        .param("pairs", Bigrams.pairs("经道"))
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
