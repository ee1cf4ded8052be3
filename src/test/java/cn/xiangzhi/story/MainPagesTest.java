package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.story.MainPages.Kind;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The main pages: WCAG 2.2 AA by axe-core, whole on a phone, and usable with script off where a form is enough. */
@XiangzhiTest
@Tag("browser")
class MainPagesTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /** One run in the page itself, without the builder's frames: only what is wrong is brought back. */
    private static final String RUN = """
            tags => axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
              .then(r => r.violations.map(v => v.id + ' ' + v.help + ' '
                + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' ')))
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void county() {
        MainPages.prepare(context, port);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void 没有无障碍问题(Kind kind) {
        try (var visitor = visitor(kind, Visitor.at(port))) {
            assertThat(each(kind, visitor, MainPagesTest::faults)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void 手机上不用横向滚动_也没有无障碍问题(Kind kind) {
        try (var visitor = visitor(kind, Visitor.onPhone(port))) {
            assertThat(each(kind, visitor, page -> {
                        var found = new ArrayList<>(faults(page));
                        var wide = "document.scrollingElement.scrollWidth - innerWidth";
                        var over = ((Number) page.evaluate(wide)).intValue();
                        if (over > 0) {
                            found.add("比屏幕宽 " + over + " 像素");
                        }
                        return found;
                    }))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"公众页面", "调度中心"})
    void 长辈版也没有无障碍问题(Kind kind) {
        try (var visitor = visitor(kind, Visitor.onPhone(port))) {
            visitor.open("/public/large-type?on=true&back=/public");
            assertThat(visitor.page().locator("html.xz-large").count()).isOne();
            assertThat(each(kind, visitor, MainPagesTest::faults)).isEmpty();
        }
    }

    @Test
    void 关闭脚本也能反映并查到进度() {
        try (var resident = Visitor.withoutScript(port)) {
            resident.open("/public").follow("我要反映");
            var code = MainPages.report(resident, "关闭脚本也要能反映，前街路边有垃圾没人收。");
            resident.open("/public").fill("code", code).press("查进度").sees("已受理");
            resident.open("/public").fill("q", "乱倒垃圾").press("查事项").sees("云溪镇");
        }
    }

    @Test
    void 关闭脚本也能登录并派单() {
        try (var resident = Visitor.withoutScript(port)) {
            MainPages.report(resident, "关闭脚本派单用的报告，菜市场口有积水。");
        }
        try (var dispatcher = Visitor.withoutScript(port).signIn("helixin")) {
            dispatcher.openFrom("/orders", "派20").follow("派单");
            dispatcher.choose("organ", "一中队").press("派单").sees("一中队").sees("派单已完成");
        }
    }

    private static Visitor visitor(Kind kind, Visitor visitor) {
        return kind.login == null ? visitor : visitor.signIn(kind.login);
    }

    private interface Look {
        List<String> at(Page page);
    }

    private static List<String> each(Kind kind, Visitor visitor, Look look) {
        var found = new ArrayList<String>();
        MainPages.of(kind).forEach((name, path) -> {
            visitor.open(path);
            look.at(visitor.page()).forEach(fault -> found.add(name + "（" + path + "）：" + fault));
        });
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate(RUN, WCAG);
    }
}
