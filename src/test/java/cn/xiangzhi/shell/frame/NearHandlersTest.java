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

    private final NearHandlers.ByFirstWord mapping = new NearHandlers.ByFirstWord();

    @BeforeEach
    void gather() throws NoSuchMethodException {
        var context = new StaticWebApplicationContext();
        context.refresh();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        for (var door : Map.of(
                        "move", "/cases/{id}/{move}",
                        "list", "/cases",
                        "about", "/{any}/about",
                        "file", "/files/**",
                        "home", "/")
                .entrySet()) {
            mapping.registerMapping(
                    RequestMappingInfo.paths(door.getValue())
                            .methods(RequestMethod.GET)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    new Doors(),
                    Doors.class.getDeclaredMethod(door.getKey()));
        }
    }

    /** Found by their registration only. */
    static final class Doors {

        void move() {}

        void list() {}

        void about() {}

        void file() {}

        void home() {}
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/7/pay, move",
        "/cases, list",
        "/c%61ses/7/pay, move",
        "/cases;a=b/7/pay, move",
        "/orders/about, about",
        "/cases/about, about",
        "/files/a/b, file",
        "/, home",
    })
    void 首段相同的和说不准的都问到(String path, String handler) throws Exception {
        assertThat(found("GET", path)).isEqualTo(handler);
    }

    @ParameterizedTest
    @CsvSource({"/casesx/7/pay", "/case/7/pay", "/orders", "/filesx"})
    void 没有的地址仍然没有(String path) throws Exception {
        assertThat(found("GET", path)).isNull();
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
