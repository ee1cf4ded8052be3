package cn.xiangzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of rooms that a start reads instead of scanning all classes; migrations run in its order, so it must be whole
 * and no room may stand before one it uses.
 */
class RoomOrderTest {

    private static final ApplicationModules ROOMS = ApplicationModules.of(Xiangzhi.class);

    @Test
    void 清单与实际各室一致() throws Exception {
        assertThat(listed())
                .containsExactlyInAnyOrderElementsOf(ROOMS.stream()
                        .map(room -> room.getIdentifier().toString())
                        .toList());
    }

    @Test
    void 每一室都排在它取用的各室之后() throws Exception {
        var order = listed();
        for (var room : ROOMS) {
            for (var used : uses(room)) {
                assertThat(order.indexOf(used))
                        .as("%s 取用 %s", room.getIdentifier(), used)
                        .isLessThan(order.indexOf(room.getIdentifier().toString()));
            }
        }
    }

    private static List<String> uses(ApplicationModule room) {
        return room.getDirectDependencies(ROOMS)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .filter(used -> !used.equals(room.getIdentifier().toString()))
                .toList();
    }

    private static List<String> listed() throws Exception {
        var file = new ClassPathResource("META-INF/spring-modulith/application-modules.json");
        try (var stream = file.getInputStream()) {
            return new ArrayList<>(JsonMapper.builder().build().readTree(stream).propertyNames());
        }
    }
}
