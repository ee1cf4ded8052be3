package cn.xiangzhi.documents.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.chain.Anchor;
import cn.xiangzhi.documents.chain.Anchors;
import cn.xiangzhi.documents.files.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The daily anchors on their pages: shown, printed, sent on as a file, and compared with a print. */
@XiangzhiTest
class AnchorPagesTest {

    private static final String COUNTY = "955001";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Anchors anchors;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc mvc;
    private Anchor anchor;

    @BeforeEach
    void 一件附件和一天的锚点() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        if (anchors.of(COUNTY, DAY).isEmpty()) {
            attachments.keep(COUNTY, "nobody", Ids.next(), "a.jpg", new ByteArrayInputStream(Samples.jpeg(91)), "张三");
            anchors.fix(DAY);
        }
        anchor = anchors.of(COUNTY, DAY).orElseThrow();
    }

    @Test
    void 锚点可看可打印_第二次固定不改第一次() throws Exception {
        assertThat(anchor.seq()).isEqualTo(1);
        attachments.keep(COUNTY, "nobody", Ids.next(), "b.jpg", new ByteArrayInputStream(Samples.jpeg(92)), "张三");
        anchors.fix(DAY);
        assertThat(anchors.of(COUNTY, DAY).orElseThrow().chain()).isEqualTo(anchor.chain());
        mvc.perform(get("/anchors").with(As.actor(actor())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(anchor.chain().substring(0, 16))))
                .andExpect(content().string(containsString("附件 1 件")));
        mvc.perform(get("/anchors/" + DAY).with(As.actor(actor())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(anchor.chain().substring(56))));
        mvc.perform(get("/anchors/2020-01-01").with(As.actor(actor()))).andExpect(status().isNotFound());
    }

    @Test
    void 报送文件带校验_改过一行就不认() throws Exception {
        var file = mvc.perform(get("/anchors/" + DAY + "/file").with(As.actor(actor())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var told = Anchor.read(file);
        assertThat(told.chain()).isEqualTo(anchor.chain());
        assertThat(told.seq()).isEqualTo(1);
        assertThat(Anchor.read(file.replace("\n", "\r\n"))).isEqualTo(told);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Anchor.read(file.replace("环数：1", "环数：2")))
                .isInstanceOf(Refused.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Anchor.read("随便写的"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void 把打印件上的摘要填进来核对() throws Exception {
        var printed = anchor.chain().substring(0, 8) + " "
                + anchor.chain().substring(8, 20).toUpperCase(java.util.Locale.ROOT);
        check(printed, "一致：这一天");
        check("0".repeat(64), "不一致");
        check(anchor.chain().substring(0, 10), "少于 16 位");
    }

    @Test
    void 锚点固定以后链被改写_页面上说出来() throws Exception {
        jdbc.sql("update documents_link set chain = :other where county_code = :county and seq = 1")
                .param("other", "0".repeat(64))
                .param("county", COUNTY)
                .update();
        try {
            mvc.perform(get("/anchors/" + DAY).with(As.actor(actor())))
                    .andExpect(content().string(containsString("锚点与现在的链不符")));
        } finally {
            jdbc.sql("update documents_link set chain = :right where county_code = :county and seq = 1")
                    .param("right", anchor.chain())
                    .param("county", COUNTY)
                    .update();
        }
    }

    private void check(String typed, String answer) throws Exception {
        mvc.perform(get("/anchors/" + DAY).param("head", typed).with(As.actor(actor())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(answer)));
    }

    private static Actor actor() {
        var id = new UUID(0, 1);
        return new Actor(id, id, "周文", id, "县政府办", "管理员", new Scope(COUNTY, null, null), EnumSet.allOf(Right.class));
    }
}
