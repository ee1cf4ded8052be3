package cn.xiangzhi.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A library with registrations of its own would take the place of ours without a word. */
@XiangzhiTest
class NearHandlersInPlaceTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void 真正的程序只问地址相近的处理方法() {
        assertThat(mapping).isInstanceOf(NearHandlers.ByOutline.class);
    }
}
