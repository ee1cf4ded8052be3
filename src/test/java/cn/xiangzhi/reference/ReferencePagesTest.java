package cn.xiangzhi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.access.Visitor;
import cn.xiangzhi.access.accounts.AccountDesk;
import cn.xiangzhi.access.accounts.PostDesk;
import cn.xiangzhi.base.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of calendar, statutes and parameters, as an administrator and as somebody without the right sees them. */
@XiangzhiTest
class ReferencePagesTest {

    private static final String PASSWORD = "green-hills-2026";

    @Autowired
    private AccountDesk desk;

    @Autowired
    private PostDesk posts;

    @LocalServerPort
    private int port;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void 登录() throws Exception {
        visitor = signedIn(DefaultRole.ADMINISTRATOR);
    }

    private Visitor signedIn(DefaultRole role) throws Exception {
        var system = Actor.system("990102");
        var login = "u" + UUID.randomUUID().toString().substring(0, 8);
        var account = desk.open(system, new AccountDesk.Opening(login, "管理员", null, null, PASSWORD, false));
        posts.grant(system, account, role.name(), null, null);
        var fresh = new Visitor(port);
        fresh.signIn(login, PASSWORD);
        return fresh;
    }

    @ParameterizedTest
    @CsvSource({
        "/calendar?year=2026,2026年工作日历",
        "/calendar?year=2031,尚未导入",
        "/law,行政处罚法",
        "/law/ppl,第51条",
        "/law/ppl/51,要旨",
        "/law/parameters,待律师确认",
        "/law/parameters?q=hearing.fine&state=DOUBT,较大数额罚款",
        "/law/parameters?q=%E6%B2%A1%E6%9C%89&state=OPEN,没有符合条件的参数",
        "/law/parameters/hearing.fine.citizen,较大数额罚款",
        "/law/parameters/spot.cash,不能由本单位设定"
    })
    void 各页都能打开(String path, String words) throws Exception {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"/law/nothing,404", "/law/ppl/999,404", "/law/parameters/nothing,404"})
    void 没有的页面说找不到(String path, int status) throws Exception {
        assertThat(visitor.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void 没有登录看不到工作日历() throws Exception {
        assertThat(new Visitor(port).get("/calendar").statusCode()).isEqualTo(302);
    }

    @Test
    void 没有权限的不能导入() throws Exception {
        var clerk = signedIn(DefaultRole.FINANCE);
        var answer = clerk.post("/calendar", "/calendar/import", Map.of("csv", "x", "source", "y"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void 导入一年的通知后该年可用() throws Exception {
        var fields = new LinkedHashMap<String, String>();
        fields.put("csv", "日期,名称,类别\n2035-01-01,元旦,放假\n");
        fields.put("title", "2035年通知");
        fields.put("source", "国办发明电");
        assertThat(visitor.post("/calendar", "/calendar/import", fields).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/calendar?year=2035").body()).contains("全年工作日", "国办发明电");
        fields.put("csv", "日期,名称,类别\n2035-13-01,元旦,放假\n");
        assertThat(visitor.post("/calendar", "/calendar/import", fields).statusCode())
                .isEqualTo(400);
    }

    @Test
    void 导入法律文本后与要旨对照() throws Exception {
        var fields = Map.of("file", "信访工作条例\n第一条 试验文本甲。\n第二条 试验文本乙。", "source", "试验");
        assertThat(visitor.post("/law/xf", "/law/xf/import", fields).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/law/xf").body()).contains("试验文本乙", "试验");
        assertThat(visitor.get("/law/xf/2").body()).contains("试验文本乙");
        assertThat(visitor.post("/law/xf", "/law/xf/import", Map.of("file", "不是法律", "source", "试验"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void 设定参数要有来源() throws Exception {
        var path = "/law/parameters/plea.window";
        assertThat(visitor.post(path, path, Map.of("value", "6", "from", "2030-01-01"))
                        .body())
                .contains("请填写来源");
        assertThat(visitor.post(path, path, Map.of("value", "6", "from", "2030-01-01", "source", "某省规定"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(path).body()).contains("某省规定");
    }
}
