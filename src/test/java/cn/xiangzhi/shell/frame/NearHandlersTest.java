package cn.xiangzhi.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

class NearHandlersTest {

    private final NearHandlers.ByOutline mapping = new NearHandlers.ByOutline();

    @BeforeEach
    void gather() throws NoSuchMethodException {
        var context = new StaticWebApplicationContext();
        context.refresh();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        for (var door : Map.of(
                        "move", "/cases/{id}/{move}",
                        "close", "/cases/{id}/close",
                        "page", "/pages/{name}.html",
                        "list", "/cases",
                        "about", "/{any}/about",
                        "file", "/files/**",
                        "home", "/")
                .entrySet()) {
            register(door.getValue(), door.getKey());
        }
    }

    private void register(String path, String handler) throws NoSuchMethodException {
        mapping.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(RequestMethod.GET)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                new Doors(),
                Doors.class.getDeclaredMethod(handler));
    }

    /** Found by their registration only. */
    static final class Doors {

        void move() {}

        void close() {}

        void page() {}

        void list() {}

        void about() {}

        void file() {}

        void home() {}
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/7/pay, move",
        "/cases/7/close, close",
        "/cases/7/clos%65, close",
        "/pages/a.html, page",
        "/cases, list",
        "/c%61ses/7/pay, move",
        "/cases;a=b/7/pay, move",
        "/orders/about, about",
        "/cases/about, about",
        "/files/a/b, file",
        "/, home",
    })
    void 写得相像的和说不准的都问到(String path, String handler) throws Exception {
        assertThat(found("GET", path)).isEqualTo(handler);
    }

    @ParameterizedTest
    @CsvSource({"/casesx/7/pay", "/case/7/pay", "/cases/7/pay/again", "/cases/", "/pages/a.txt", "/orders", "/filesx"})
    void 没有的地址仍然没有(String path) throws Exception {
        assertThat(found("GET", path)).isNull();
    }

    @Test
    void 后来登记的也问到() throws Exception {
        assertThat(found("GET", "/later/7")).isNull();
        register("/later/{id}", "list");

        assertThat(found("GET", "/later/7")).isEqualTo("list");
    }

    @Test
    void 方法不对仍然说明是方法不对() {
        assertThat(catchThrowable(() -> found("POST", "/cases/7/pay")))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }

    private @Nullable String found(String method, String path) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        var chain = mapping.getHandler(request);
        return chain == null
                ? null
                : ((HandlerMethod) chain.getHandler()).getMethod().getName();
    }
}
