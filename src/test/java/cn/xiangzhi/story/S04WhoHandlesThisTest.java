package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.demo.county.Cast;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A resident says it in her own words and learns who handles it; the county changes its catalogue after seeing what changes. */
@SampleStory
class S04WhoHandlesThisTest {

    private static final String CSV = """
            事项编码,事项名称,领域,职权类型,原实施部门,依据,公民罚款上限,生效日
            HB-CF-015,%s,生态环境,行政处罚,%s,%s,%s,%s
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void 群众用自己的话找到事项_知道归谁管_去反映() {
        Sample.begins(port, context, "2026-10-12T09:00:00");
        try (var resident = Visitor.onPhone(port)) {
            resident.open("/public/powers").fill("q", "邻居烧秸秆").press("查询");
            resident.sees("焚烧秸秆", "谁来管", "云溪镇", "秸秆");
            resident.follow("对在禁止区域和时段露天焚烧秸秆").sees("依据和幅度", "办理程序", "处罚标准", "谁来管");
            resident.follow("执法人员和证件").sees("证件号", "周海涛");
            resident.open("/public/powers?q=邻居借了我五万块不还").sees("民间借贷", "人民调解");
            resident.open("/public/powers?q=邻居烧秸秆").follow("发现这类问题，我要反映").sees("反映");
        }
        try (var resident = Visitor.withoutScript(port)) {
            resident.open("/public/powers?q=上坟烧纸把山点着了").sees("野外用火");
        }
    }

    @Test
    void 队员登记线索时_按违法情况找到事项和理由() {
        var sample = Sample.begins(port, context, "2026-10-13T09:00:00");
        var officer = sample.by("zhouhaitao").open("/cases/new");
        officer.fill("summary", "居民楼下烧烤摊半夜冒烟").press("按下面写的违法情况找事项");
        officer.sees("HB-CF-020", "因为写到");
        assertThat(officer.page().inputValue("textarea[name=summary]")).contains("烧烤摊");
        officer.page().click("button[value=HB-CF-020]");
        assertThat(officer.page().inputValue("#item")).isEqualTo("HB-CF-020");
        assertThat(officer.page().inputValue("textarea[name=summary]")).contains("烧烤摊");
    }

    @Test
    void 县级导入目录_先看差别再确认_错的逐格指出() {
        Sample.begins(port, context, "2026-10-14T09:00:00");
        administrator();
        try (var keeper = Visitor.at(port).signIn("catalogkeeper")) {
            keeper.open("/powers/import").attach("file", "事项.csv", "text/csv", csv("五百", "2026-12-01"));
            keeper.press("查看差别").sees("1 处需要改正", "公民罚款上限", "不是金额");
            keeper.attach("file", "事项.csv", "text/csv", csv("1999", "2026-12-01"))
                    .press("查看差别");
            keeper.sees("变更 1 项", "公民罚款上限", "1999", "现在还没有改动任何内容");
            keeper.press("确认登记").sees("已登记 1 个事项的变化");
            keeper.open("/powers/items/HB-CF-015").sees("1999", "未施行", "现行");
        }
    }

    /** Nobody of the invented county keeps its catalogue. */
    private void administrator() {
        var nobody = new UUID(0, 9);
        var opener = new Actor(
                nobody,
                nobody,
                "测试装载",
                nobody,
                "测试",
                "装载",
                new Scope(Cast.COUNTY, null, null),
                EnumSet.allOf(Right.class));
        var accounts = context.getBean(Accounts.class);
        var account = accounts.open(opener, "catalogkeeper", "目录管理员", nobody, null, InventedCounty.PASSWORD);
        accounts.grant(opener, account, DefaultRole.ADMINISTRATOR, null, null);
    }

    private static byte[] csv(String most, String from) {
        return CSV.formatted("对露天焚烧秸秆的处罚", "生态环境部门", "《生态环境法典》第1131条第1款", most, from)
                .getBytes(StandardCharsets.UTF_8);
    }
}
