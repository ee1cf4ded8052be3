package cn.xiangzhi.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Doors.Answer;
import cn.xiangzhi.access.Doors.Door;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.Frame;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.OpenToAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every handler of the program, found by itself: without sign-in, in every role, and with objects of another township,
 * which are planted in every table. A store of its own, because the planted rows are nonsense on purpose.
 */
@XiangzhiTest
@TestPropertySource(properties = "xiangzhi.test.store=doors")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorTest {

    private static final String COUNTY = "990199";
    private static final String OWN = "990199001";
    private static final String FOREIGN = "990199002";
    private static final String SEARCH = "q=" + Planted.MARK + "&person=" + Planted.MARK;

    /** Lists of these rooms; what is made or fetched from a list is found there. */
    private static final Pattern LISTED = Pattern.compile(
            "/(powers|filings|forwardings|oversight|insight|letters|seals|organs|people|competitions|dispatched"
                    + "|certificates)(?!.*(/new|/import|/exchange|/export|/template|\\.xlsx))[^{]*");

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Audit audit;

    private Doors doors = null;
    private Planted planted = null;

    @BeforeAll
    void 种下外乡镇的数据() {
        doors = new Doors(web);
        planted = Planted.in(jdbc, COUNTY, FOREIGN);
        audit.record(actor(DefaultRole.OFFICER, FOREIGN), "办案", "case", planted.id(), Planted.MARK);
    }

    @Test
    void 每个入口都写明向谁开放() {
        assertThat(doors.all().stream()
                        .filter(d -> d.needs() == null && !d.open())
                        .map(Door::name))
                .isEmpty();
        assertThat(doors.all().stream()
                        .filter(d -> d.needs() != null && d.open())
                        .map(Door::name))
                .as("既限岗位又公开")
                .isEmpty();
    }

    @Test
    void 公开的入口只在公开路径下() {
        var free = Set.of("/public", "/sign-in", "/error");
        assertThat(doors.all().stream()
                        .filter(Door::open)
                        .filter(d -> !d.pattern().startsWith("/public/")
                                && !d.pattern().startsWith("/api/v1/")
                                && !d.pattern().startsWith("/open311/"))
                        .map(Door::pattern))
                .isSubsetOf(free);
        assertThat(OpenToAll.class).isAnnotation();
    }

    @Test
    void 未登录时除公开的以外一概不开() {
        var wrong = new ArrayList<String>();
        for (var door : doors.all()) {
            var answer = doors.knock(door, null, planted.id());
            var shut = answer.status() == 401
                    || (answer.status() == 302 && answer.location().endsWith("/sign-in"));
            if (door.open() ? (shut || answer.status() >= 500) : !shut) {
                wrong.add(answer.told());
            }
            leaks(answer, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void 岗位没有的权限一概拒绝() {
        var wrong = new ArrayList<String>();
        for (var role : DefaultRole.values()) {
            for (var door : doors.all()) {
                if (!door.opensTo(role.rights())) {
                    var answer = doors.knock(door, actor(role, OWN), planted.id());
                    if (answer.status() != 403) {
                        wrong.add(role.label() + " " + answer.told());
                    }
                    leaks(answer, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void 外乡镇的对象看不到也改不了() {
        var before = planted.fingerprint();
        var wrong = new ArrayList<String>();
        for (var role : DefaultRole.values()) {
            for (var door : doors.all()) {
                // Lists and searches are asked below.
                if (door.opensTo(role.rights()) && (door.hasVariables() || !door.reads())) {
                    var answer = doors.knock(door, actor(role, OWN), planted.id());
                    if (answer.status() >= 500 || (door.hasVariables() && seen(door, answer))) {
                        wrong.add(role.label() + " " + answer.told());
                    }
                    leaks(answer, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(planted.fingerprint()).as("外乡镇的数据没有被改动").isEqualTo(before);
    }

    @Test
    void 列表检索导出不带出外乡镇内容() {
        var wrong = new ArrayList<String>();
        for (var role : DefaultRole.values()) {
            for (var door : doors.all()) {
                if (door.reads() && !door.hasVariables() && door.opensTo(role.rights())) {
                    for (var query : List.of("", SEARCH, "format=xlsx&view=all")) {
                        var answer = doors.ask(door, actor(role, OWN), query);
                        if (answer.status() >= 500) {
                            wrong.add(role.label() + " " + answer.told());
                        }
                        echoless(answer, query, wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(planted.tables()).as("种下数据的表").hasSizeGreaterThan(15);
    }

    /** Lists of powers, seals, organs and people: who may open one finds it in the menu, one click from its group. */
    @Test
    void 权责和编制的页面_能看的岗位菜单里都有() {
        var entries = web.getBeanProvider(MenuEntry.class).stream().toList();
        var missing = new ArrayList<String>();
        for (var role : DefaultRole.values()) {
            var lines = new Frame("/", "/", false, "", null, entries)
                    .menu(actor(role, OWN)).stream()
                            .flatMap(section -> section.lines().stream())
                            .map(Frame.Line::href)
                            .toList();
            doors.all().stream()
                    .filter(door -> door.reads()
                            && !door.open()
                            && LISTED.matcher(door.pattern()).matches())
                    .filter(door -> door.opensTo(role.rights()) && !lines.contains(door.pattern()))
                    .forEach(door -> missing.add(role.label() + " " + door.pattern()));
        }
        assertThat(missing).isEmpty();
    }

    /** A page that answers 200 for an object that is not one's own has shown it, unless the door reads no object by id. */
    private static boolean seen(Door door, Answer answer) {
        return door.reads() && answer.status() == 200 && !door.open();
    }

    private static void leaks(Answer answer, List<String> wrong) {
        if (answer.body().contains(Planted.MARK)) {
            wrong.add("泄露 " + answer.told());
        }
    }

    /** The searched word itself may stand in the search box, and nowhere else. */
    private static void echoless(Answer answer, String query, List<String> wrong) {
        var body = query.equals(SEARCH)
                ? answer.body()
                        .replace("value=\"" + Planted.MARK + "\"", "")
                        .replace("q=" + Planted.MARK, "")
                        .replace("person=" + Planted.MARK, "")
                        .replace("“" + Planted.MARK + "”", "")
                : answer.body();
        if (body.contains(Planted.MARK)) {
            wrong.add("泄露 " + answer.told());
        }
    }

    private static Actor actor(DefaultRole role, String township) {
        var id = new UUID(7, role.ordinal());
        return new Actor(
                id, id, "测试员", new UUID(8, 1), "本乡镇", role.label(), new Scope(COUNTY, township, null), role.rights());
    }
}
