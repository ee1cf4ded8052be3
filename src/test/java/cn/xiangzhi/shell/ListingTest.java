package cn.xiangzhi.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.shell.listing.ListView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Listing LISTING = DemoPages.LISTING;

    private static ListQuery read(String... pairs) {
        var parameters = new java.util.LinkedHashMap<String, String>();
        for (int at = 0; at < pairs.length; at += 2) {
            parameters.put(pairs[at], pairs[at + 1]);
        }
        return LISTING.read(new ListRequest(parameters, false));
    }

    @Test
    void 只有声明过的条件进入语句且未填为空() {
        var query = read("q", " 占道 ", "received_from", "2026-01-02", "evil", "1; drop table");
        assertThat(query.params())
                .containsEntry("q", "占道")
                .containsEntry("received_from", LocalDate.of(2026, 1, 2))
                .containsEntry("village", null)
                .containsEntry("received_to", null)
                .containsEntry("after_id", null)
                .containsEntry("limit", 51)
                .doesNotContainKey("evil");
    }

    @Test
    void 排序只认声明过的否则用第一种() {
        assertThat(read().sort()).isEqualTo("received-desc");
        assertThat(read("sort", "due-asc").sort()).isEqualTo("due-asc");
        assertThat(read("sort", "due-asc; drop table x").sort()).isEqualTo("received-desc");
    }

    @Test
    void 选项之外的值与错误日期被拒绝() {
        assertThatThrownBy(() -> read("village", "zzz")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read("received_to", "昨天")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read("q", "长".repeat(101))).isInstanceOf(Refused.class);
        for (var forged : List.of("x", "%%%", "AAAA", "bmV4dA")) {
            assertThatThrownBy(() -> read("after", forged)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void 翻页标记往返不变且能逐页返回() {
        var ids = IntStream.range(0, 51).mapToObj(at -> Ids.next()).toList();
        var page = read().page(ids, id -> "2026-11-22T08:00Z", id -> id);
        assertThat(page.rows()).hasSize(50);
        var second = read("after", String.valueOf(page.next()));
        assertThat(second.params())
                .containsEntry("after_value", "2026-11-22T08:00Z")
                .containsEntry("after_id", ids.get(49));
        var view = ListView.of(
                LISTING,
                second,
                List.of(),
                ListQuery.key(null, new UUID(1, 2)),
                List.of(),
                ShellWeb.ACTOR,
                DemoPages.SHOW);
        assertThat(view.previous()).isEqualTo("/demo/list?view=all");
        assertThat(view.next()).contains("trail=" + page.next());
        var third = read("after", ListQuery.key(null, new UUID(1, 2)), "trail", String.valueOf(page.next()), "q", "占");
        var back = ListView.of(LISTING, third, List.of(), null, List.of(), ShellWeb.ACTOR, DemoPages.SHOW);
        assertThat(back.previous()).isEqualTo("/demo/list?q=%E5%8D%A0&after=" + page.next());
        assertThat(back.next()).isNull();
    }

    @Test
    void 最后一页没有下一页() {
        var page = read().page(List.of(Ids.next()), id -> id, id -> id);
        assertThat(page.next()).isNull();
    }

    @Test
    void 表头指向下一个方向导出带同样条件() {
        var view = ListView.of(LISTING, read("q", "占道"), List.of(), null, List.of(), ShellWeb.ACTOR, DemoPages.SHOW);
        var received = view.heads().get(3);
        assertThat(received.direction()).isEqualTo("descending");
        assertThat(received.href()).isEqualTo("/demo/list?q=%E5%8D%A0%E9%81%93&sort=received-asc");
        assertThat(view.export()).isEqualTo("/demo/list?q=%E5%8D%A0%E9%81%93&format=xlsx");
    }

    @Test
    void 单元格数与列数不符即报错() {
        var short_ = List.of(ListRow.of(null, Cell.text("只有一格")));
        assertThatThrownBy(() -> ListView.of(LISTING, read(), short_, null, List.of(), ShellWeb.ACTOR, DemoPages.SHOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void 行里的文字都经过转义() {
        var cells = IntStream.range(0, LISTING.columns().size())
                .mapToObj(at -> at == 0 ? Cell.text("<b>占道</b>", "\"A&B\"") : Cell.state("待派单", "amber"))
                .toArray(Cell[]::new);
        var row = ListRow.of("/reports/1?a='b'", cells);
        var view = ListView.of(LISTING, read(), List.of(row), null, List.of(), ShellWeb.ACTOR, DemoPages.SHOW);
        assertThat(view.drawn().getFirst())
                .startsWith("<td data-label=\"编号\" class=\"xz-title\"><a href=\"/reports/1?a=&#39;b&#39;\">")
                .contains("<span>&lt;b&gt;占道&lt;/b&gt;</span><small>&quot;A&amp;B&quot;</small></a></td>")
                .contains("<span class=\"xz-state xz-tone-amber\">待派单</span></td>");
    }

    @Test
    void 选项由领域枚举而来() {
        assertThat(Option.all(MenuEntry.Group.values())).contains(new Option("DESK", "工作台"));
        assertThat(new ListRequest(Map.of("q", "  "), false).get("q")).isNull();
    }
}
