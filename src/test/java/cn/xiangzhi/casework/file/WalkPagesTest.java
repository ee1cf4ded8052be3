package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.RandomForm;
import cn.xiangzhi.casework.flow.Stage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/**
 * The random walk through the pages and the interface, on a real PostgreSQL: whatever is sent, the answer is never a fault
 * of the program, and what is kept is what its acts say. {@code -Dwalks.pages=…} sets how many attempts.
 */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class WalkPagesTest {

    private static final int WALKS = Integer.getInteger("walks.pages", 2_000);

    @Autowired
    private CaseRoad road;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Today today;

    @Autowired
    private JsonMapper json;

    private final Random random = new Random(Long.getLong("walks.seed", 86L));
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<Stage, List<UUID>> cases = new EnumMap<>(Stage.class);
    private final Set<Stage> visited = EnumSet.noneOf(Stage.class);

    @Test
    void 随机提交_从不出现系统错误_阶段总与行为一致() throws Exception {
        var town = road.town("HB-CF-015", "CG-CF-024");
        var forms = new RandomForm(random, people(town));
        keep(served(town), Stage.PERFORMING);
        for (var n = 0; n < WALKS; n++) {
            if (n % 25 == 0) {
                keep(road.lead(town, "HB-CF-015", "CITIZEN", "孟宪德", "2026-11-20T09:00"), Stage.LEAD);
            }
            attempt(town, forms);
        }
        System.out.printf("随机提交：%,d 次，状态 %s，到过 %d 个阶段%n", WALKS, statuses, visited.size());
        assertThat(statuses).containsKeys(302, 422);
        assertThat(visited).hasSizeGreaterThan(5);
    }

    /** Every form of the case room on a fresh lead and on a served decision, ten times worse filled in than usual. */
    @Test
    void 每一张表单都乱填_从不出现系统错误_被拒绝的不留痕迹() throws Exception {
        var town = road.town("HB-CF-015", "CG-CF-024");
        var forms = new RandomForm(random, people(town), 1_000);
        var ids = List.of(road.lead(town, "HB-CF-015", "CITIZEN", "孟宪德", "2026-11-20T09:00"), served(town));
        for (var move : Move.all()) {
            for (var id : ids) {
                var actor = actor(town, move);
                var shown = mvc.perform(get("/cases/" + id + "/" + move.slug()).with(As.actor(actor)))
                        .andReturn()
                        .getResponse();
                assertThat(shown.getStatus()).as("表单 " + move.label()).isLessThan(500);
                var file = road.files.file(road.row(town, id));
                var given = forms.of(file, move, today.now().toLocalDateTime());
                var answer = random.nextBoolean()
                        ? page(id, move, actor, given, file.version())
                        : api(id, move, actor, given, file.version());
                assertThat(answer.getStatus()).as(move + " " + given).isLessThan(500);
                var after = road.files.file(road.row(town, id));
                assertThat(after.stage()).isEqualTo(CaseFile.replay(after.acts()));
                if (answer.getStatus() >= 400) {
                    assertThat(after.version()).as("被拒绝的不留痕迹").isEqualTo(file.version());
                }
            }
        }
    }

    private static List<UUID> people(Town town) {
        return List.of(
                town.officer().person(),
                town.second(),
                UUID.randomUUID(),
                town.reviewer().person(),
                town.head().person(),
                town.treasury().person());
    }

    /** A served decision to walk on from: chance alone seldom gets that far. */
    private UUID served(Town town) {
        var days = new ServedRoad.Days(
                "2026-10-12", "2026-10-13", "2026-10-27", "2026-10-28", "2026-11-09", "2026-11-10", "2026-11-11");
        return new ServedRoad(road, town).served("HB-CF-015", "CITIZEN", "孟宪德", "410899196204090175", "800", days);
    }

    private void attempt(Town town, RandomForm forms) throws Exception {
        var there = cases.get(List.copyOf(cases.keySet()).get(random.nextInt(cases.size())));
        var id = there.get(random.nextInt(there.size()));
        var file = road.files.file(road.row(town, id));
        var move = move(file);
        var actor = actor(town, move);
        var given = forms.of(file, move, today.now().toLocalDateTime());
        var version = file.version() - (random.nextInt(30) == 0 ? 1 : 0);
        var answer =
                random.nextInt(4) == 0 ? api(id, move, actor, given, version) : page(id, move, actor, given, version);
        statuses.merge(answer.getStatus(), 1, Integer::sum);
        assertThat(answer.getStatus()).as(move + " " + given).isLessThan(500);
        var after = road.files.file(road.row(town, id));
        assertThat(after.stage()).as(move.label()).isEqualTo(CaseFile.replay(after.acts()));
        if (answer.getStatus() >= 400) {
            assertThat(after.version()).as("被拒绝的不留痕迹").isEqualTo(file.version());
        } else if (after.stage() != file.stage()) {
            there.remove(id);
            cases.values().removeIf(List::isEmpty);
            keep(id, after.stage());
        }
        if (random.nextInt(20) == 0) {
            assertThat(mvc.perform(get("/cases/" + id).with(As.actor(town.head())))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    private void keep(UUID id, Stage stage) {
        visited.add(stage);
        cases.computeIfAbsent(stage, any -> new ArrayList<>()).add(id);
    }

    private MockHttpServletResponse page(UUID id, Move move, Actor actor, Map<String, String> given, long version)
            throws Exception {
        var request = post("/cases/" + id + "/" + move.slug())
                .param("version", Long.toString(version))
                .with(As.actor(actor))
                .with(csrf());
        given.forEach(request::param);
        var answer = mvc.perform(request).andReturn().getResponse();
        if (answer.getStatus() >= 400) {
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .as(move.label())
                    .contains("怎么办");
        }
        return answer;
    }

    private MockHttpServletResponse api(UUID id, Move move, Actor actor, Map<String, String> given, long version)
            throws Exception {
        var answer = mvc.perform(post("/api/v1/cases/" + id + "/moves/" + move.slug())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of("version", version, "facts", given)))
                        .with(As.actor(actor))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        if (answer.getStatus() >= 400) {
            var problem = json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
            for (var part : List.of("what", "why", "basis", "remedy")) {
                assertThat(problem.path(part).asString(""))
                        .as(part + " " + problem)
                        .matches(".*\\p{IsHan}(.|\\n)*");
            }
        }
        return answer;
    }

    private Move move(CaseFile file) {
        var here = Move.all().stream()
                .filter(m -> m.from().contains(file.stage()) && m.right() != null)
                .toList();
        var from = here.isEmpty() || random.nextInt(10) == 0 ? Move.all() : here;
        return from.get(random.nextInt(from.size()));
    }

    private Actor actor(Town town, Move move) {
        var all = List.of(town.officer(), town.reviewer(), town.head(), town.treasury());
        var able = all.stream()
                .filter(actor -> move.right() != null && actor.has(move.right()))
                .toList();
        var from = able.isEmpty() || random.nextInt(12) == 0 ? all : able;
        return from.get(random.nextInt(from.size()));
    }
}
